import { assessorLevel, evaluationDimension, type AssessorLevel } from '@zhudian/facts';
import { GUANGXI_CALENDAR, monthOf } from '@zhudian/programme';
import { officials } from './cast';
import { deductions } from './deductions';
import { monthAfter, nthOf } from './days';
import { between, phrase, pick } from './pick';
import { BUREAU } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { ACKNOWLEDGED, COMMENTS } from './texts/judging';
import { isPlanned, workPlan } from './work-plans';

const { general, business, partyWork, concluder } = officials;

const LEVELS: Readonly<Record<AssessorLevel, number>> = { GENERAL: 25, BUSINESS: 35, COUNTY: 40 };
const METHODS = { PLAN: 0.4, EFFECT: 0.4, MULTI: 0.2 } as const;

/** The programme's proposal: the county enterprise weighs most, plan and effect count twice as much as the dimensions. */
export const schemeOf = (story: Story) => ({
  bureauId: BUREAU,
  from: `${story.month(-25)}-01`,
  source: '第一书记绩效评价办法（演示）',
  calendarVersion: GUANGXI_CALENDAR,
  weights: Object.entries(LEVELS).flatMap(([level, weight]) =>
    Object.entries(METHODS).map(([method, share]) => ({ level, method, weight: Math.round(weight * share) })),
  ),
  term: { months: 60, multi: 25, satisfaction: 15 },
  deductions: [
    { code: 'REPORT_LATE', points: 2, isDiscipline: false, about: '工作汇报逾期' },
    { code: 'LEDGER_MISSING', points: 3, isDiscipline: false, about: '台账缺失' },
    { code: 'DISCIPLINE_BREACH', points: 20, isDiscipline: true, about: '违反廉洁纪律，须有处理决定' },
  ],
  bands: [
    { grade: 'EXCELLENT', from: 90 },
    { grade: 'GOOD', from: 80 },
    { grade: 'COMPETENT', from: 60 },
    { grade: 'POOR', from: 0 },
  ],
  appealWorkingDays: 5,
  quorum: 1,
});
const scheme = (story: Story): Step => act(partyWork.id, nthOf(story.month(-26), 5), 'IssueScheme', schemeOf(story));

/** Where the postings start from, in the order of the story: one has a hard time. */
const START = [86, 85, 82, 84, 80, 69, 84, 81, 79, 77] as const;
const OF_METHOD: Readonly<Record<string, number>> = { PLAN: 1.5, EFFECT: -1, MULTI: 0.5 };
const OF_LEVEL: Readonly<Record<string, number>> = { GENERAL: 0.5, BUSINESS: -1.5, COUNTY: 1 };

/** Practice shows, steeply at first; each level and method has its own eye, and each month its luck. */
const scoreOf = (at: number, seed: string, index: number, cell: readonly [level: string, method: string]): number => {
  const [level, method] = cell;
  const grown = 9 * (1 - Math.exp(-index / 9));
  const luck = (pick(`${seed}/${index}`, 81) - 40) / 10 + (pick(`${seed}/${index}/${level}/${method}`, 61) - 30) / 10;
  const score = (START[at] ?? 80) + grown + (OF_LEVEL[level] ?? 0) + (OF_METHOD[method] ?? 0) + luck;
  return Math.round(Math.min(99.5, Math.max(40, score)) * 2) / 2;
};

const scorerOf = ({ assessor }: Posting, level: AssessorLevel): string =>
  ({ GENERAL: general.id, BUSINESS: business.id, COUNTY: assessor })[level];

/** The methods by which a level gives a score: the plan scores itself, and the dimensions are rated one by one. */
const typed = (posting: Posting, month: string): readonly string[] =>
  isPlanned(posting, month) ? ['EFFECT'] : ['PLAN', 'EFFECT'];

const ratings = (posting: Posting, at: number, index: number, level: string) =>
  evaluationDimension.options.map((dimension) => ({
    dimension,
    score: scoreOf(at, posting.postingId, index, [level, dimension]),
  }));

const scores = (posting: Posting, at: number, on: (level: string) => string, month?: string): readonly Step[] =>
  assessorLevel.options.flatMap((level) => {
    const { postingId, stationId, months } = posting;
    const index = month === undefined ? months.length : months.indexOf(month);
    const seed = `${postingId}/${month ?? 'term'}/${level}`;
    const words = phrase(seed, COMMENTS, { n: between(`${seed}/n`, 3, 12), left: between(`${seed}/left`, 1, 3) });
    const comment = pick(`${seed}/says`, 3) === 0 ? { comment: words } : {};
    const sheet = { postingId, stationId, ...(month === undefined ? {} : { month }), level };
    const scorer = scorerOf(posting, level);
    const given = (month === undefined ? [] : typed(posting, month)).map((method, place) => ({
      method,
      score: scoreOf(at, postingId, index, [level, method]),
      ...(place === 0 ? comment : {}),
    }));
    return [
      ...(given.length === 0 ? [] : [act(scorer, on(level), 'SubmitScores', { ...sheet, scores: given })]),
      act(scorer, on(level), 'RateDimensions', { ...sheet, ratings: ratings(posting, at, index, level) }),
    ];
  });

const acknowledge = ({ postingId, secretary }: Posting, on: string, month?: string): readonly Step[] => {
  const seed = `${postingId}/${month ?? 'term'}/read`;
  if (month !== undefined && pick(seed, 12) === 0) return [];
  const comment =
    pick(`${seed}/says`, 3) === 0
      ? { comment: phrase(seed, ACKNOWLEDGED, { left: between(`${seed}/left`, 2, 4) }) }
      : {};
  return [
    act(secretary, on, 'AcknowledgeResult', { postingId, ...(month === undefined ? {} : { month }), ...comment }),
  ];
};

/** A month is judged in the next one, after the days for appeals; so those who leave are judged by all months but the last. */
const monthly = (posting: Posting, at: number): readonly Step[] => {
  const { postingId, months, course } = posting;
  return (course === 'ENDED' ? months.slice(0, -1) : months).flatMap((month) => {
    const next = monthAfter(month, 1);
    const scored = (level: string) => nthOf(next, 2 + pick(`${postingId}/${month}/${level}`, 3));
    return [
      ...workPlan(posting, month),
      ...scores(posting, at, scored, month),
      ...deductions(posting, at, month),
      act(concluder.id, nthOf(next, 11), 'FinaliseEvaluation', { postingId, month }),
      ...acknowledge(posting, nthOf(next, 12 + pick(`${postingId}/${month}`, 2)), month),
    ];
  });
};

const term = (posting: Posting, at: number): readonly Step[] => {
  const { postingId, course, plannedEndOn } = posting;
  if (course !== 'ENDED') return [];
  const month = monthOf(plannedEndOn);
  return [
    ...scores(posting, at, () => nthOf(month, 10)),
    act(concluder.id, nthOf(month, 13), 'FinaliseEvaluation', { postingId }),
    ...acknowledge(posting, nthOf(month, 14)),
  ];
};

/** The scheme, every month of the postings by three levels, and the terms that are over; each month that is final opens the next. */
export const evaluations = (story: Story): readonly Step[] => [
  scheme(story),
  ...story.postings.flatMap((posting, at) => [...monthly(posting, at), ...term(posting, at)]),
];
