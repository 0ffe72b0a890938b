import { z } from 'zod';
import { idOfStream, stationBusinessEvents } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { stationBusinessAccess } from './access-of-business';
import { fourCriteria, processStandard } from './station-business-views';

const count = z.int().min(0);
const columns = {
  standards: z.array(processStandard).describe('All versions, in the order in which they were set. 历次流程标准。'),
  scores: z.array(fourCriteria).describe('Month by month, oldest first. 历月四项标准评分。'),
  audits: count.describe('Audits so far. 抽查次数。'),
  toRectify: count.describe('Deviations that are to be rectified. 待整改的偏差数。'),
  toVerify: count.describe('Deviations that are rectified and to be verified. 待复核的偏差数。'),
  verified: count.describe('Deviations that are verified. 已复核销号的偏差数。'),
  plans: count.describe('Team plans filed so far. 已报备班组计划数。'),
  executed: count.describe('Of them, executed. 其中已登记执行情况。'),
  controlled: count.describe('Of them, controlled by somebody else. 其中已管控评价。'),
};
type Row = RowOf<typeof columns>;
type Fact = { readonly stream: string };

const NOTHING_YET = {
  standards: [],
  scores: [],
  audits: 0,
  toRectify: 0,
  toVerify: 0,
  verified: 0,
  plans: 0,
  executed: 0,
  controlled: 0,
} as const;
const begun = (row: Row | undefined, { stream }: Fact): Row => row ?? { id: idOfStream(stream), ...NOTHING_YET };

type Counted = 'toRectify' | 'toVerify' | 'verified' | 'executed' | 'controlled';
const counted = (row: Row | undefined, change: Partial<Record<Counted, number>>): Row | undefined =>
  row && {
    ...row,
    ...Object.fromEntries(Object.entries(change).map(([name, by]) => [name, row[name as Counted] + by])),
  };

/** The business of each station: its standards and how it was scored. */
export const stationBusinesses = defineReadModel({
  name: 'station_business',
  version: 1,
  context: 'integrity-performance',
  access: stationBusinessAccess,
  columns,
  indexes: [],
  on: on<Row>()(stationBusinessEvents, {
    ProcessStandardSet: (row, fact) => {
      const before = begun(row, fact);
      return { ...before, standards: [...before.standards, { ...fact.data, decision: decisionOf(fact) }] };
    },
    ProcessAudited: (row, fact) => {
      const before = begun(row, fact);
      const toRectify = before.toRectify + fact.data.deviations.length;
      return { ...before, audits: before.audits + 1, toRectify };
    },
    DeviationRectified: (row) => counted(row, { toRectify: -1, toVerify: 1 }),
    DeviationVerified: (row) => counted(row, { toVerify: -1, verified: 1 }),
    DeviationReopened: (row) => counted(row, { toVerify: -1, toRectify: 1 }),
    TeamPlanFiled: (row, fact) => {
      const before = begun(row, fact);
      return { ...before, plans: before.plans + 1 };
    },
    TeamPlanExecuted: (row) => counted(row, { executed: 1 }),
    TeamPlanControlled: (row) => counted(row, { controlled: 1 }),
    FourCriteriaScored: (row, fact) => {
      const before = begun(row, fact);
      const scores = [...before.scores, { ...fact.data, decision: decisionOf(fact) }];
      return { ...before, scores: scores.toSorted((one, other) => (one.period < other.period ? -1 : 1)) };
    },
  }),
});
export type StationBusinessRow = Row;
