import {
  cellKey,
  cellsOf,
  type EvaluationEvent,
  type EvaluationKind,
  type IssuedScheme,
  type ProposedScheme,
  type OfType,
  type PostingStandingEvent,
  type SchemeEvent,
} from '@zhudian/facts';

type FactOf<T extends EvaluationEvent['type']> = OfType<EvaluationEvent, T>;

/** The programme's proposal: county 40, business 35, general 25; plan 40, effect 40, several dimensions 20. */
export const proposed: ProposedScheme = {
  bureauId: 'bureau',
  from: '2016-01-01',
  source: '南供党〔2016〕2号',
  calendarVersion: 'cn-2026.1+gx-2026.1',
  weights: [
    { level: 'GENERAL', method: 'PLAN', weight: 10 },
    { level: 'GENERAL', method: 'EFFECT', weight: 10 },
    { level: 'GENERAL', method: 'MULTI', weight: 5 },
    { level: 'BUSINESS', method: 'PLAN', weight: 14 },
    { level: 'BUSINESS', method: 'EFFECT', weight: 14 },
    { level: 'BUSINESS', method: 'MULTI', weight: 7 },
    { level: 'COUNTY', method: 'PLAN', weight: 16 },
    { level: 'COUNTY', method: 'EFFECT', weight: 16 },
    { level: 'COUNTY', method: 'MULTI', weight: 8 },
  ],
  term: { months: 60, multi: 25, satisfaction: 15 },
  deductions: [
    { code: 'REPORT_LATE', points: 2, isDiscipline: false, about: '工作汇报逾期' },
    { code: 'GIFT', points: 20, isDiscipline: true, about: '收受礼品' },
  ],
  bands: [
    { grade: 'EXCELLENT', from: 90 },
    { grade: 'GOOD', from: 80 },
    { grade: 'COMPETENT', from: 60 },
    { grade: 'POOR', from: 0 },
  ],
  appealWorkingDays: 5,
};
export const issued = (changes: Partial<IssuedScheme> = {}): SchemeEvent => ({
  type: 'SchemeIssued',
  data: { ...proposed, version: 1, ...changes },
});

/** Scores of all cells of a kind; 80 where nothing else is said. */
export const sheet = (
  kind: EvaluationKind,
  scores: Readonly<Record<string, number>> = {},
): FactOf<'ScoreSubmitted'>[] =>
  cellsOf(kind).map((cell) => ({ type: 'ScoreSubmitted', data: { ...cell, score: scores[cellKey(cell)] ?? 80 } }));

export const lateReport: FactOf<'DeductionApplied'> = {
  type: 'DeductionApplied',
  data: {
    deductionId: 'd1',
    code: 'REPORT_LATE',
    points: 2,
    isDiscipline: false,
    fact: '三月汇报逾期两天',
    evidenceRefs: ['汇报台账 2016-03'],
    appliedBy: 'general-management',
    schemeVersion: 1,
    calendarVersion: 'cn-2026.1+gx-2026.1',
    appealBy: '2016-04-14',
  },
};
export const gift: FactOf<'DeductionApplied'> = {
  ...lateReport,
  data: { ...lateReport.data, deductionId: 'd2', code: 'GIFT', points: 20, isDiscipline: true, fact: '收受茶叶' },
};
export const appealed = (deductionId = 'd1'): FactOf<'DeductionAppealed'> => ({
  type: 'DeductionAppealed',
  data: { deductionId, grounds: '当日停电抢修' },
});
export const upheld = (deductionId = 'd1'): FactOf<'DeductionUpheld'> => ({
  type: 'DeductionUpheld',
  data: { deductionId, finding: '可提前请假' },
});
export const revoked = (deductionId = 'd1'): FactOf<'DeductionRevoked'> => ({
  type: 'DeductionRevoked',
  data: { deductionId, finding: '抢修属实' },
});

/** March as it comes out when every cell is 80. */
export const marchFinal = (
  changes: Partial<FactOf<'EvaluationFinalised'>['data']> = {},
): FactOf<'EvaluationFinalised'> => ({
  type: 'EvaluationFinalised',
  data: {
    postingId: 'r2016.wei',
    stationId: 'luobo',
    kind: 'MONTHLY',
    month: '2016-03',
    schemeVersion: 1,
    perLevel: [
      { level: 'GENERAL', score: 80 },
      { level: 'BUSINESS', score: 80 },
      { level: 'COUNTY', score: 80 },
    ],
    perMethod: [
      { method: 'PLAN', score: 80 },
      { method: 'EFFECT', score: 80 },
      { method: 'MULTI', score: 80 },
    ],
    deducted: 0,
    total: 80,
    grade: 'GOOD',
    isDisciplined: false,
    ...changes,
  },
});
export const termFinal = (
  changes: Partial<FactOf<'EvaluationFinalised'>['data']> = {},
): FactOf<'EvaluationFinalised'> => {
  const { month: _, ...march } = marchFinal().data;
  return {
    type: 'EvaluationFinalised',
    data: {
      ...march,
      kind: 'TERM',
      perMethod: [{ method: 'MULTI', score: 80 }],
      months: { count: 1, mean: 90 },
      satisfaction: 70,
      total: 84.5,
      ...changes,
    },
  };
};
export const acknowledged: FactOf<'ResultAcknowledged'> = { type: 'ResultAcknowledged', data: {} };
export const reopened: FactOf<'EvaluationReopened'> = { type: 'EvaluationReopened', data: { reason: '漏计一项' } };

type Standing<T extends PostingStandingEvent['type']> = OfType<PostingStandingEvent, T>;
export const monthSettled = (month: string, total: number, isDisciplined = false): Standing<'MonthSettled'> => ({
  type: 'MonthSettled',
  data: { month, total, isDisciplined },
});
export const satisfied = (satisfaction: number): Standing<'SatisfactionMeasured'> => ({
  type: 'SatisfactionMeasured',
  data: { surveyId: 's-end', satisfaction },
});
export const termSettled = (changes: Partial<Standing<'TermSettled'>['data']> = {}): Standing<'TermSettled'> => ({
  type: 'TermSettled',
  data: { through: '2018-02', total: 84.5, grade: 'GOOD', isDisciplined: false, ...changes },
});
export const termUnsettled: Standing<'TermUnsettled'> = { type: 'TermUnsettled', data: {} };
export const reliedOn = (
  purpose: Standing<'StandingRelied'>['data']['purpose'],
  reference: string,
): Standing<'StandingRelied'> => ({ type: 'StandingRelied', data: { purpose, reference } });
