import { commendationEvents, idOfStream } from '@zhudian/facts';
import { integer, json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export interface AdoptionView {
  readonly stationId: string;
  readonly adoptedOn: string;
}

const columns = {
  practiceId: text(),
  commendationId: text(),
  postingId: text(),
  stationId: text(),
  title: text(),
  practice: text(),
  publishedOn: text(),
  adoptions: json<readonly AdoptionView[]>(),
  adoptionCount: integer(),
};
type Row = RowOf<typeof columns>;
interface OfPractice {
  readonly stream: string;
  readonly data: { readonly practiceId: string };
}

const keys = ({ stream, data: { practiceId } }: OfPractice): string => `${idOfStream(stream)}/${practiceId}`;

/** Practices that spread: where each comes from, and which stations have adopted it. */
export const practices = defineReadModel({
  name: 'practice',
  version: 1,
  context: 'personnel',
  columns,
  indexes: [['publishedOn'], ['adoptionCount'], ['stationId', 'publishedOn'], ['postingId'], ['commendationId']],
  on: on<Row>()(commendationEvents, {
    PracticePublished: {
      keys,
      fold: (_, { stream, data, metadata }, id) => ({
        ...data,
        id,
        commendationId: idOfStream(stream),
        publishedOn: metadata.occurredOn,
        adoptions: [],
        adoptionCount: 0,
      }),
    },
    PracticeAdopted: {
      keys,
      fold: (row, { data: { stationId }, metadata }) =>
        row && {
          ...row,
          adoptions: [...row.adoptions, { stationId, adoptedOn: metadata.occurredOn }],
          adoptionCount: row.adoptionCount + 1,
        },
    },
  }),
});
export type PracticeRow = Row;
