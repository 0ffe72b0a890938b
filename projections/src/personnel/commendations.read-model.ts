import { z } from 'zod';
import { commendationEvents, day, id, idOfStream, text, title } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf, type DecisionView } from '../shared/decision';
import { commendationAccess } from './access-of-selection';

const { PostingNominated, PromotionPriorityRecommended } = commendationEvents.schemas;
const merit = { personId: internal(id), stationId: internal(id) };
export const nomination = z
  .object({
    ...PostingNominated.shape,
    ...merit,
    evidenceEventIds: z.array(id).describe('Facts of the log. 所引用事实的编号。'),
    nominatedOn: day,
    decision,
  })
  .meta({ id: 'Nomination', description: 'A posting that is nominated, and on which facts. 提名及所据事实。' });
export type NominationView = ViewOf<typeof nomination>;
export const award = z
  .object({ postingId: id, ...merit, awardedOn: day, decision })
  .meta({ id: 'Award', description: 'A posting that is awarded. 表彰。' });
export type AwardView = ViewOf<typeof award>;
export const promotion = z
  .object({
    ...PromotionPriorityRecommended.shape,
    personId: internal(id),
    postingId: id.describe('The awarded posting that it rests on. 所据的表彰任职。'),
    basisEventIds: z.array(id),
    recommendedOn: day,
    decision,
  })
  .meta({
    id: 'PromotionRecommendation',
    description: 'A recommendation for priority promotion, on an award. 优先提拔重用推荐（以表彰为据）。',
  });
export type PromotionView = ViewOf<typeof promotion>;

const judgedPeriod = z
  .object({ from: day, to: day })
  .meta({ id: 'JudgedPeriod', description: 'The period that a commendation judges. 评选期间。' });

const columns = {
  bureauId: id,
  title,
  year: z.int(),
  openedOn: day,
  opened: decision.describe('Who opened it. 发起。'),
  criteria: z.array(text),
  judgedPeriod: judgedPeriod.nullable().describe('What is judged lies in it; older ones name none. 评选期间。'),
  quota: z.int().describe('Awards at the most. 名额。'),
  nominations: z.array(nomination),
  awards: z.array(award),
  promotions: z.array(promotion),
};
type Row = RowOf<typeof columns>;

const awardsOf = (row: Row, postingIds: readonly string[], decision: DecisionView): readonly AwardView[] =>
  row.nominations
    .filter(({ postingId }) => postingIds.includes(postingId))
    .map(({ postingId, personId, stationId }) => ({
      postingId,
      personId,
      stationId,
      awardedOn: decision.on,
      decision,
    }));

/** Commendations: who was nominated on which facts, awarded, and recommended for promotion. */
export const commendations = defineReadModel({
  name: 'commendation',
  version: 4,
  context: 'personnel',
  access: commendationAccess,
  columns,
  indexes: [['openedOn'], ['year', 'openedOn'], ['bureauId', 'openedOn']],
  on: on<Row>()(commendationEvents, {
    CommendationOpened: (_, fact) => ({
      ...fact.data,
      judgedPeriod: fact.data.judgedPeriod ?? null,
      id: idOfStream(fact.stream),
      year: Number(fact.metadata.occurredOn.slice(0, 4)),
      openedOn: fact.metadata.occurredOn,
      opened: decisionOf(fact),
      nominations: [],
      awards: [],
      promotions: [],
    }),
    PostingNominated: (row, fact) => {
      const decision = decisionOf(fact);
      return row && { ...row, nominations: [...row.nominations, { ...fact.data, nominatedOn: decision.on, decision }] };
    },
    CommendationAwarded: (row, fact) =>
      row && { ...row, awards: [...row.awards, ...awardsOf(row, fact.data.postingIds, decisionOf(fact))] },
    PromotionPriorityRecommended: (row, fact) => {
      const decision = decisionOf(fact);
      return row && { ...row, promotions: [...row.promotions, { ...fact.data, recommendedOn: decision.on, decision }] };
    },
  }),
});
export type CommendationRow = Row;
