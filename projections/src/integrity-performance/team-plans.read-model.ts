import { z } from 'zod';
import { id, idOfStream, month, stationBusinessEvents, stationTeam, teamPlanStage } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { businessPartAccess } from './access-of-business';
import { teamPlanControl, teamPlanItem } from './station-business-views';

const count = z.int().min(0);
const columns = {
  planId: id,
  stationId: internal(id),
  team: stationTeam,
  period: month.describe('The month, YYYY-MM. 月份。'),
  stage: teamPlanStage,
  items: z.array(teamPlanItem).describe('What was planned. 计划事项。'),
  planned: count.describe('How many items were planned. 计划事项数。'),
  done: count.describe('How many of them were done. 已完成事项数。'),
  filed: decision.describe('Who filed it. 报备。'),
  executed: decision.nullable().describe('Who recorded the execution. 执行。'),
  control: teamPlanControl.nullable().describe('What another person found. 管控评价。'),
};
type Row = RowOf<typeof columns>;
interface OfPlan {
  readonly stream: string;
  readonly data: { readonly planId: string };
}
const keys = ({ stream, data: { planId } }: OfPlan) => `${idOfStream(stream)}/${planId}`;

/** The monthly plans of the teams of stations. */
export const teamPlans = defineReadModel({
  name: 'team_plan',
  version: 1,
  context: 'integrity-performance',
  access: businessPartAccess,
  columns,
  indexes: [
    ['period', 'stationId'],
    ['stationId', 'period'],
    ['team', 'period'],
    ['stage', 'period'],
  ],
  on: on<Row>()(stationBusinessEvents, {
    TeamPlanFiled: {
      keys,
      fold: (_, fact, rowId) => {
        const { planId, team, period, items } = fact.data;
        return {
          id: rowId,
          planId,
          stationId: idOfStream(fact.stream),
          team,
          period,
          stage: 'FILED',
          items: items.map((one) => ({ ...one, done: null, cause: null })),
          planned: items.length,
          done: 0,
          filed: decisionOf(fact),
          executed: null,
          control: null,
        };
      },
    },
    TeamPlanExecuted: {
      keys,
      fold: (row, fact) => {
        const { doneItemIds, slips } = fact.data;
        const causes = new Map(slips.map(({ itemId, cause }) => [itemId, cause]));
        const items = row?.items.map((one) => ({
          ...one,
          done: doneItemIds.includes(one.itemId),
          cause: causes.get(one.itemId) ?? null,
        }));
        return (
          row && items && { ...row, items, stage: 'EXECUTED', done: doneItemIds.length, executed: decisionOf(fact) }
        );
      },
    },
    TeamPlanControlled: {
      keys,
      fold: (row, fact) => {
        const { planVerdict, opinion } = fact.data;
        return row && { ...row, stage: 'CONTROLLED', control: { planVerdict, opinion, decision: decisionOf(fact) } };
      },
    },
  }),
});
export type TeamPlanRow = Row;
