import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  percent,
  prose,
  selfRunningCriterion,
  selfRunningEvents,
  selfRunningGrade,
  selfRunningMoment,
  selfRunningStage,
  type JudgedCriterion,
} from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { selfRunningAccess } from './access-of-self-running';

export const selfRunningJudged = z
  .object({
    criterion: selfRunningCriterion.describe('What is looked at. 检查的方面。'),
    met: z.int().describe('How much was done. 已完成数。'),
    owed: z.int().describe('How much was owed; 0 where nothing can be judged. 应完成数，0为暂无依据。'),
    share: percent.nullable().describe('Per cent; null where nothing can be judged. 完成率。'),
  })
  .meta({ id: 'SelfRunningJudged', description: 'One criterion as it was counted from facts. 一项标准的计算结果。' });
export const selfRunningCheck = z
  .object({
    moment: selfRunningMoment,
    checkOn: day.describe('From when on it is made. 检查日期。'),
    criteria: z.array(selfRunningJudged).describe('Counted from facts. 各项标准。'),
    score: percent.nullable().describe('The mean of what could be judged. 得分。'),
    grade: selfRunningGrade.nullable().describe('Null until it is made. 结论。'),
    judgedAt: z.string().nullable().describe('The position whose facts were counted. 计算所依据的位置。'),
    made: decision.nullable().describe('Who made it. 检查。'),
  })
  .meta({ id: 'SelfRunningCheck', description: 'A check after the withdrawal. 撤回后的检查。' });
export type SelfRunningCheckView = ViewOf<typeof selfRunningCheck>;
export const relapse = z
  .object({
    criteria: z.array(selfRunningCriterion).describe('In what. 方面。'),
    reason: prose.describe('Why. 理由。'),
    decision,
  })
  .meta({ id: 'Relapse', description: 'What had been reached was lost again. 反弹。' });

const columns = {
  stationId: internal(id),
  branchId: internal(id),
  stage: selfRunningStage,
  withdrawnOn: day.describe('The last day of the posting. 撤回日期。'),
  checks: z.array(selfRunningCheck).describe('In the order of their days. 历次检查。'),
  /** The day of the first check that is not made. */
  nextCheckOn: internal(day.nullable()),
  lastScore: percent.nullable().describe('Of the last check; null until one could be judged. 最近一次检查得分。'),
  /** The same, below zero where there is none: what the league is ordered by. */
  standing: internal(z.number()),
  conclusion: prose.nullable().describe('With what it was confirmed. 确认意见。'),
  confirmed: decision.nullable().describe('Who confirmed it. 确认。'),
  relapses: z.array(relapse).describe('Oldest first. 历次反弹。'),
};
type Row = RowOf<typeof columns>;

const NOT_MADE = { criteria: [], score: null, grade: null, judgedAt: null, made: null } as const;
const shared = (one: JudgedCriterion) => ({
  ...one,
  share: one.owed === 0 ? null : Math.round((one.met / one.owed) * 10_000) / 100,
});

const withChecks = (row: Row, checks: readonly SelfRunningCheckView[]): Row => {
  const lastScore = checks.findLast(({ score }) => score !== null)?.score ?? null;
  const nextCheckOn = checks.find(({ made }) => made === null)?.checkOn ?? null;
  return { ...row, checks, nextCheckOn, lastScore, standing: lastScore ?? -1 };
};

/** Stations after their First Secretaries have gone, one row for each posting that is over. */
export const selfRunnings = defineReadModel({
  name: 'self_running',
  version: 1,
  context: 'organization',
  access: selfRunningAccess,
  columns,
  indexes: [
    ['withdrawnOn'],
    ['stationId', 'withdrawnOn'],
    ['stage', 'withdrawnOn'],
    ['nextCheckOn'],
    ['standing'],
    ['stationId', 'standing'],
  ],
  on: on<Row>()(selfRunningEvents, {
    SelfRunningScheduled: (_, { stream, data: { checks, ...data } }) => ({
      id: idOfStream(stream),
      ...data,
      stage: 'SCHEDULED',
      checks: checks.map((one) => ({ ...NOT_MADE, ...one })),
      nextCheckOn: checks[0]?.checkOn ?? null,
      lastScore: null,
      standing: -1,
      conclusion: null,
      confirmed: null,
      relapses: [],
    }),
    SelfRunningChecked: (row, fact) => {
      const { moment, criteria, judgedAt, score = null, grade } = fact.data;
      const told = { criteria: criteria.map(shared), score, grade, judgedAt, made: decisionOf(fact) };
      return (
        row &&
        withChecks(
          row,
          row.checks.map((one) => (one.moment === moment ? { ...one, ...told } : one)),
        )
      );
    },
    SelfRunningConfirmed: (row, fact) =>
      row && { ...row, stage: 'CONFIRMED', conclusion: fact.data.conclusion, confirmed: decisionOf(fact) },
    RelapseFlagged: (row, fact) =>
      row && { ...row, stage: 'RELAPSED', relapses: [...row.relapses, { ...fact.data, decision: decisionOf(fact) }] },
  }),
});
export type SelfRunningRow = Row;
