import { z } from 'zod';
import { commendationEvents, day, id, idOfStream, practiceDomain, text, title } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { practiceAccess } from './access-of-selection';

export const practiceAdoption = z
  .object({ stationId: internal(id), adoptedOn: day, decision })
  .meta({ id: 'PracticeAdoption', description: 'A station that has adopted a practice. 采用经验的供电所。' });
export type AdoptionView = ViewOf<typeof practiceAdoption>;

const columns = {
  practiceId: id,
  commendationId: id.nullable().describe('With which it was published, if any. 随哪次表彰发布。'),
  postingId: internal(id),
  stationId: internal(id),
  domain: practiceDomain.nullable().describe('Older practices name none. 所属领域。'),
  title,
  practice: text,
  publishedOn: day,
  published: decision.describe('Who published it. 发布。'),
  adoptions: z.array(practiceAdoption),
  adoptionCount: z.int().describe('How many stations have adopted it. 采用的供电所数。'),
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
  version: 3,
  context: 'personnel',
  access: practiceAccess,
  columns,
  indexes: [
    ['publishedOn'],
    ['domain', 'publishedOn'],
    ['adoptionCount'],
    ['stationId', 'publishedOn'],
    ['postingId'],
    ['commendationId'],
  ],
  on: on<Row>()(commendationEvents, {
    PracticePublished: {
      keys,
      fold: (_, fact, id) => ({
        ...fact.data,
        id,
        domain: fact.data.domain ?? null,
        commendationId: idOfStream(fact.stream) === fact.data.postingId ? null : idOfStream(fact.stream),
        publishedOn: fact.metadata.occurredOn,
        published: decisionOf(fact),
        adoptions: [],
        adoptionCount: 0,
      }),
    },
    PracticeAdopted: {
      keys,
      fold: (row, fact) =>
        row && {
          ...row,
          adoptions: [
            ...row.adoptions,
            { stationId: fact.data.stationId, adoptedOn: fact.metadata.occurredOn, decision: decisionOf(fact) },
          ],
          adoptionCount: row.adoptionCount + 1,
        },
    },
  }),
});
export type PracticeRow = Row;
