import { commendationEvents, idOfStream, type CommendationEvent, type OfType } from '@zhudian/facts';
import { integer, json, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export type NominationView = OfType<CommendationEvent, 'PostingNominated'>['data'] & { readonly nominatedOn: string };
export interface AwardView {
  readonly postingId: string;
  readonly personId: string;
  readonly stationId: string;
  readonly awardedOn: string;
}
export type PromotionView = OfType<CommendationEvent, 'PromotionPriorityRecommended'>['data'] & {
  readonly recommendedOn: string;
};

const columns = {
  bureauId: text(),
  title: text(),
  year: integer(),
  openedOn: text(),
  criteria: json<readonly string[]>(),
  quota: integer(),
  nominations: json<readonly NominationView[]>(),
  awards: json<readonly AwardView[]>(),
  promotions: json<readonly PromotionView[]>(),
};
type Row = RowOf<typeof columns>;

const awardsOf = (row: Row, postingIds: readonly string[], awardedOn: string): readonly AwardView[] =>
  row.nominations
    .filter(({ postingId }) => postingIds.includes(postingId))
    .map(({ postingId, personId, stationId }) => ({ postingId, personId, stationId, awardedOn }));

/** Commendations: who was nominated on which facts, awarded, and recommended for promotion. */
export const commendations = defineReadModel({
  name: 'commendation',
  version: 2,
  context: 'personnel',
  columns,
  indexes: [['openedOn'], ['year', 'openedOn'], ['bureauId', 'openedOn']],
  on: on<Row>()(commendationEvents, {
    CommendationOpened: (_, { stream, data, metadata: { occurredOn } }) => ({
      ...data,
      id: idOfStream(stream),
      year: Number(occurredOn.slice(0, 4)),
      openedOn: occurredOn,
      nominations: [],
      awards: [],
      promotions: [],
    }),
    PostingNominated: (row, { data, metadata }) =>
      row && { ...row, nominations: [...row.nominations, { ...data, nominatedOn: metadata.occurredOn }] },
    CommendationAwarded: (row, { data: { postingIds }, metadata }) =>
      row && { ...row, awards: [...row.awards, ...awardsOf(row, postingIds, metadata.occurredOn)] },
    PromotionPriorityRecommended: (row, { data, metadata }) =>
      row && { ...row, promotions: [...row.promotions, { ...data, recommendedOn: metadata.occurredOn }] },
  }),
});
export type CommendationRow = Row;
