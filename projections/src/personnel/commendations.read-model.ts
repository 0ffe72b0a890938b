import { z } from 'zod';
import { commendationEvents, day, id, idOfStream, text, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const { PostingNominated, PromotionPriorityRecommended } = commendationEvents.schemas;
const merit = { personId: internal(id), stationId: internal(id) };
export const nomination = z
  .object({
    ...PostingNominated.shape,
    ...merit,
    evidenceEventIds: z.array(id).describe('Facts of the log. 所引用事实的编号。'),
    nominatedOn: day,
  })
  .meta({ id: 'Nomination', description: 'A posting that is nominated, and on which facts. 提名及所据事实。' });
export type NominationView = Readonly<z.output<typeof nomination>>;
export const award = z
  .object({ postingId: id, ...merit, awardedOn: day })
  .meta({ id: 'Award', description: 'A posting that is awarded. 表彰。' });
export type AwardView = Readonly<z.output<typeof award>>;
export const promotion = z
  .object({
    ...PromotionPriorityRecommended.shape,
    personId: internal(id),
    postingId: id.describe('The awarded posting that it rests on. 所据的表彰任职。'),
    basisEventIds: z.array(id),
    recommendedOn: day,
  })
  .meta({
    id: 'PromotionRecommendation',
    description: 'A recommendation for priority promotion, on an award. 优先提拔重用推荐（以表彰为据）。',
  });
export type PromotionView = Readonly<z.output<typeof promotion>>;

const columns = {
  bureauId: id,
  title,
  year: z.int(),
  openedOn: day,
  criteria: z.array(text),
  quota: z.int().describe('Awards at the most. 名额。'),
  nominations: z.array(nomination),
  awards: z.array(award),
  promotions: z.array(promotion),
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
