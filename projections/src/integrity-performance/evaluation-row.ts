import { z } from 'zod';
import {
  cellsOf,
  day,
  evaluationGrade,
  evaluationKind,
  evaluationMethod,
  id,
  month,
  percent,
  text,
  type EvaluationEvent,
  type OfType,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { decision, type DecisionView } from '../shared/decision';
import {
  acknowledgement,
  deductionView,
  evaluationStage,
  levelScore,
  methodScore,
  missingCell,
  raterView,
  reopening,
  scoreView,
  type DeductionView,
} from './evaluation-views';

type Result = OfType<EvaluationEvent, 'EvaluationFinalised'>['data'];

export const columns = {
  postingId: internal(id),
  stationId: internal(id),
  kind: evaluationKind,
  month: month.nullable().describe('YYYY-MM; null for the term. 月份，任期评价为空。'),
  stage: evaluationStage.describe('LAPSED: the posting ended before the month. 任职已先结束。'),
  openedOn: day,
  scores: z.array(scoreView),
  raters: z.array(raterView).describe('Who rated which dimensions: raters by dimensions. 评价人与维度。'),
  missing: internal(z.array(missingCell)),
  missingCount: internal(z.int()),
  deductions: z.array(deductionView),
  perLevel: z.array(levelScore).describe('Empty until it is final. 结果核定前为空。'),
  perMethod: z.array(methodScore).describe('Empty until it is final. 结果核定前为空。'),
  monthsCount: z.int().nullable().describe('Months that the term takes in. 计入任期的月数。'),
  monthsMean: percent.nullable().describe('Mean of those months. 月度平均分。'),
  satisfaction: percent.nullable().describe('Satisfaction at the end, 0 to 100. 满意度。'),
  deducted: z.number().nullable(),
  total: percent.nullable().describe('Computed; null until it is final. 由系统计算。'),
  grade: evaluationGrade.nullable(),
  isDisciplined: z.boolean().nullable().describe('A deduction for discipline stands. 有违纪扣分。'),
  planScore: percent.nullable().describe('What its work plan scored, once final. 工作计划得分。'),
  notJudged: z
    .array(evaluationMethod)
    .describe(
      'Methods by which nothing was judged; the others share their weight. 未评价的考评方式，其权重由其他方式分担。',
    ),
  schemeVersion: z.int().nullable().describe('Version of the scheme, kept for ever. 方案版本。'),
  finalisedOn: day.nullable(),
  finalised: decision.nullable().describe('Who made it final. 核定结果。'),
  acknowledgedOn: day.nullable(),
  acknowledgement: acknowledgement.nullable().describe('What the one evaluated says. 本人阅知意见。'),
  reopened: z.int().describe('How often it was reopened. 重新开启次数。'),
  reopenReason: text.nullable(),
  reopenings: z.array(reopening).describe('Oldest first. 历次重新开启。'),
};
export type Row = RowOf<typeof columns>;
type Opened = OfType<EvaluationEvent, 'EvaluationOpened'>['data'];

/** Before the result, and again once it is reopened. */
export const NO_RESULT = {
  perLevel: [],
  perMethod: [],
  monthsCount: null,
  monthsMean: null,
  satisfaction: null,
  deducted: null,
  total: null,
  grade: null,
  isDisciplined: null,
  planScore: null,
  notJudged: [],
  schemeVersion: null,
  finalisedOn: null,
  finalised: null,
  acknowledgedOn: null,
  acknowledgement: null,
} as const;

export const begun = (id: string, { postingId, stationId, kind, month }: Opened, openedOn: string): Row => {
  const missing = cellsOf(kind);
  return {
    id,
    postingId,
    stationId,
    kind,
    month: month ?? null,
    stage: 'OPEN',
    openedOn,
    scores: [],
    raters: [],
    missing,
    missingCount: missing.length,
    deductions: [],
    ...NO_RESULT,
    reopened: 0,
    reopenReason: null,
    reopenings: [],
  };
};

export const resulting = (row: Row, data: Result, finalised: DecisionView): Row => {
  const { perLevel, perMethod, months, satisfaction, deducted, total, grade, isDisciplined, schemeVersion } = data;
  const { planScore = null, notJudged = [] } = data;
  return {
    ...row,
    stage: 'FINAL',
    perLevel,
    perMethod,
    monthsCount: months?.count ?? null,
    monthsMean: months?.mean ?? null,
    satisfaction: satisfaction ?? null,
    deducted,
    total,
    grade,
    isDisciplined,
    planScore,
    notJudged,
    schemeVersion,
    finalisedOn: finalised.on,
    finalised,
    acknowledgedOn: null,
    acknowledgement: null,
  };
};

export const judged = (row: Row | undefined, deductionId: string, change: Partial<DeductionView>): Row | undefined =>
  row && {
    ...row,
    deductions: row.deductions.map((one) => (one.deductionId === deductionId ? { ...one, ...change } : one)),
  };
