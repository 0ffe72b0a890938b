import { assessorLevel, type AssessorLevel } from '@zhudian/facts';
import { addMonths, GUANGXI_CALENDAR } from '@zhudian/programme';
import { BUREAU, officials } from './actors';
import { pick } from './pick';
import { months, served, step, type Served } from './served';
import type { Step, Wave } from './step';

const { general, business, partyWork, discipline, ruralPower } = officials;

const LEVELS: Readonly<Record<AssessorLevel, number>> = { GENERAL: 25, BUSINESS: 35, COUNTY: 40 };
const METHODS = { PLAN: 0.4, EFFECT: 0.4, MULTI: 0.2 } as const;

/** The programme's proposal: the county enterprise weighs most, plan and effect count twice as much as the dimensions. */
const scheme: Step = step(partyWork.id, '2023-12-20', 'IssueScheme', {
  bureauId: BUREAU,
  from: '2024-01-01',
  source: '第一书记绩效评价办法（演示）',
  calendarVersion: GUANGXI_CALENDAR,
  weights: Object.entries(LEVELS).flatMap(([level, weight]) =>
    Object.entries(METHODS).map(([method, share]) => ({ level, method, weight: Math.round(weight * share) })),
  ),
  term: { months: 60, multi: 25, satisfaction: 15 },
  deductions: [
    { code: 'REPORT_LATE', points: 2, isDiscipline: false, about: '工作汇报逾期' },
    { code: 'LEDGER_MISSING', points: 3, isDiscipline: false, about: '台账缺失' },
    { code: 'DISCIPLINE_BREACH', points: 20, isDiscipline: true, about: '违反廉洁纪律' },
  ],
  bands: [
    { grade: 'EXCELLENT', from: 90 },
    { grade: 'GOOD', from: 80 },
    { grade: 'COMPETENT', from: 60 },
    { grade: 'POOR', from: 0 },
  ],
  appealWorkingDays: 5,
});

/** Two years of practice show; one in eight has a hard time. */
const scoreOf = ({ postingId }: Served, index: number, cell: string): number => {
  const start = served.findIndex((one) => one.postingId === postingId) === 6 ? 68 : 81;
  return Math.min(
    100,
    start + pick(`${postingId}/ability`, 5) + index * 0.3 + pick(`${postingId}/${index}/${cell}`, 60) / 10,
  );
};

const assessorOf = ({ officer }: Served, level: AssessorLevel): string =>
  ({ GENERAL: general.id, BUSINESS: business.id, COUNTY: officer })[level];

const scores = (posting: Served, on: string, month: string | undefined, index: number): readonly Step[] =>
  assessorLevel.options.map((level) => {
    const methods = month === undefined ? ['MULTI'] : Object.keys(METHODS);
    const { postingId, stationId } = posting;
    return step(assessorOf(posting, level), on, 'SubmitScores', {
      postingId,
      stationId,
      ...(month === undefined ? {} : { month }),
      level,
      scores: methods.map((method) => ({
        method,
        score: Math.round(scoreOf(posting, index, `${level}/${method}`) * 10) / 10,
      })),
    });
  });

/** What was deducted: in which month, of which posting, and what became of it. */
const DEDUCTED = [
  { posting: 3, index: 4, code: 'REPORT_LATE', end: 'REVOKED' },
  { posting: 5, index: 7, code: 'LEDGER_MISSING', end: 'UPHELD' },
  { posting: 6, index: 10, code: 'REPORT_LATE', end: 'APPLIED' },
  { posting: 6, index: 15, code: 'DISCIPLINE_BREACH', end: 'UPHELD' },
  { posting: 2, index: 18, code: 'LEDGER_MISSING', end: 'APPLIED' },
] as const;

interface Days {
  readonly scored: string;
  readonly final: string;
  readonly acknowledged: string;
}
const LAST = months.at(-1);

/** A month is judged early in the next; the last one of those whose term ends with it before it is over. */
const daysOf = (posting: Served, month: string): Days => {
  if (month === LAST && posting !== served[0])
    return { scored: '2025-12-20', final: '2025-12-22', acknowledged: '2025-12-23' };
  const next = addMonths(`${month}-01`, 1).slice(0, 7);
  return { scored: `${next}-03`, final: `${next}-20`, acknowledged: `${next}-22` };
};

const deductions = (month: string, index: number): readonly Wave[] => {
  const found = DEDUCTED.filter((one) => one.index === index).flatMap(({ posting, code, end }) =>
    served.slice(posting, posting + 1).map(({ postingId, secretary }) => {
      const next = addMonths(`${month}-01`, 1).slice(0, 7);
      const of = { postingId, month, deductionId: `deduction-${month}` };
      const fact = { code, fact: '月度检查发现。', evidenceRefs: [`检查记录 ${month}（演示）`] };
      const decided = { ...of, finding: end === 'UPHELD' ? '事实清楚,予以维持。' : '当日抢修,情况属实,予以撤销。' };
      return {
        apply: step(ruralPower.id, `${next}-04`, 'ApplyDeduction', { ...of, ...fact }),
        appeal: step(secretary, `${next}-05`, 'AppealDeduction', { ...of, grounds: '当日参加抢修,已口头报告。' }),
        decide: step(discipline.id, `${next}-15`, end === 'UPHELD' ? 'UpholdDeduction' : 'RevokeDeduction', decided),
        isAppealed: end !== 'APPLIED',
      };
    }),
  );
  const appealed = found.filter(({ isAppealed }) => isAppealed);
  return [found.map(({ apply }) => apply), appealed.map(({ appeal }) => appeal), appealed.map(({ decide }) => decide)];
};

const finalise = ({ postingId }: Served, on: string, month?: string): Step =>
  step(general.id, on, 'FinaliseEvaluation', { postingId, ...(month === undefined ? {} : { month }) });
const acknowledge = ({ postingId, secretary }: Served, on: string, month?: string): Step =>
  step(secretary, on, 'AcknowledgeResult', { postingId, ...(month === undefined ? {} : { month }) });

const monthly = (month: string, index: number): readonly Wave[] => [
  served.flatMap((posting) => scores(posting, daysOf(posting, month).scored, month, index)),
  ...deductions(month, index),
  served.map((posting) => finalise(posting, daysOf(posting, month).final, month)),
  served
    .filter(({ postingId }) => pick(`${postingId}/${month}/read`, 9) > 0)
    .map((posting) => acknowledge(posting, daysOf(posting, month).acknowledged, month)),
];

/** The scheme, and every month of the postings by three levels; each month that is final opens the next. */
export const evaluations: readonly Wave[] = [[scheme], ...months.flatMap(monthly)];

/** Those whose term ends; the one that was extended goes on. */
const ending = served.slice(1);

/** The terms, from the months before and the survey at the end. */
export const termEvaluations: readonly Wave[] = [
  ending.flatMap((posting) => scores(posting, '2025-12-22', undefined, months.length)),
  ending.map((posting) => finalise(posting, '2025-12-24')),
  ending.map((posting) => acknowledge(posting, '2025-12-25')),
];
