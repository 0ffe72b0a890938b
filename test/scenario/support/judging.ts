import { createHash } from 'node:crypto';
import { addMonths, monthsOverlapping } from '@zhudian/programme';
import { ballotWithCode, cast as vote, readPaper } from '../../../tools/voting/voter.mjs';
import { BUREAU, STATION, type Cast } from './programme';
import type { Actor, System } from './system';

/** Where it is judged, and by whom. */
type Judging = Pick<System, 'as' | 'url'>;

/** A posting that is judged: where, by whom at the county, and by which survey at its end. */
export interface JudgedPosting {
  readonly postingId: string;
  readonly stationId: string;
  readonly county: Actor;
  readonly surveyId: string;
}

const judged = ({ county }: Cast, posting: string | JudgedPosting): JudgedPosting =>
  typeof posting === 'string' ? { postingId: posting, stationId: STATION, county, surveyId: 'survey-end' } : posting;

/** Those who judge a posting: three levels of assessors. */
const assessorsOf = (system: Judging, { county }: Pick<JudgedPosting, 'county'>) => ({
  GENERAL: system.as('gao', ['GENERAL_MANAGEMENT'], BUREAU),
  BUSINESS: system.as('bai', ['BUSINESS_MANAGEMENT'], BUREAU),
  COUNTY: county,
});
type Assessors = Readonly<Record<'GENERAL' | 'BUSINESS' | 'COUNTY', Actor>>;

const SHARES = { PLAN: 0.4, EFFECT: 0.4, MULTI: 0.2 } as const;
const WEIGHTS = { GENERAL: 25, BUSINESS: 35, COUNTY: 40 } as const;

/** The scheme by which all are judged, with one deduction in its catalogue. */
export const issueScheme = ({ partyWork }: Pick<Cast, 'partyWork'>, changes: object = {}) =>
  partyWork.does('IssueScheme', '2016-01-04', {
    bureauId: BUREAU,
    from: '2016-01-01',
    source: '考评办法',
    calendarVersion: 'cn-2026.1+gx-2026.1',
    weights: Object.entries(WEIGHTS).flatMap(([level, weight]) =>
      Object.entries(SHARES).map(([method, share]) => ({ level, method, weight: Math.round(weight * share) })),
    ),
    term: { months: 60, multi: 25, satisfaction: 15 },
    deductions: [{ code: 'REPORT_LATE', points: 2, isDiscipline: false, about: '工作汇报逾期' }],
    bands: [
      { grade: 'EXCELLENT', from: 90 },
      { grade: 'GOOD', from: 80 },
      { grade: 'COMPETENT', from: 60 },
      { grade: 'POOR', from: 0 },
    ],
    appealWorkingDays: 5,
    ...changes,
  });

const submit = async (assessors: Partial<Assessors>, on: string, of: object, methods: readonly string[]) => {
  for (const [level, assessor] of Object.entries(assessors))
    await assessor.does('SubmitScores', on, {
      stationId: STATION,
      ...of,
      level,
      scores: methods.map((method) => ({ method, score: 85 })),
    });
};

/** What all levels but that of general management say of a month, and a deduction from it. */
export const judgeButGeneral = async (system: Judging, cast: Cast, postingId: string, month: string, on: string) => {
  const { GENERAL, ...others } = assessorsOf(system, cast);
  const of = { postingId, month };
  for (const [level, assessor] of Object.entries(others))
    await submit({ [level]: assessor }, on, of, Object.keys(SHARES));
  await GENERAL.does('ApplyDeduction', on, {
    ...of,
    deductionId: 'late-1',
    code: 'REPORT_LATE',
    fact: '工作汇报逾期',
    evidenceRefs: ['台账'],
  });
};

/** Every month that is over by the day, judged in the month after it by the scheme that was issued. */
export const judgeMonths = async (
  system: Judging,
  cast: Cast,
  posting: string | JudgedPosting,
  from: string,
  on: string,
) => {
  const one = judged(cast, posting);
  const { postingId, stationId } = one;
  const assessors = assessorsOf(system, one);
  for (const month of monthsOverlapping(from, addMonths(`${on.slice(0, 7)}-01`, -1))) {
    const day = addMonths(`${month}-05`, 1);
    await submit(assessors, day, { postingId, stationId, month }, Object.keys(SHARES));
    const later = addMonths(`${month}-20`, 1);
    await assessors.GENERAL.does('FinaliseEvaluation', later < on ? later : on, { postingId, month });
  }
};

/** The survey at the end, answered by five customers, and the dimensions of the term; then the term is final. */
export const judgeTerm = async (system: Judging, cast: Cast, posting: string | JudgedPosting, on: string) => {
  const { surveyId, ...one } = judged(cast, posting);
  const { postingId, stationId } = one;
  const assessors = assessorsOf(system, one);
  const codes = [1, 2, 3, 4, 5].map((at) => `a-code-of-the-scenario-${at}`);
  await cast.partyWork.does('OpenSurvey', on, {
    surveyId,
    stationId,
    postingId,
    audience: 'CUSTOMERS',
    phase: 'END',
    questions: ['工作作风'],
    questionDimensions: ['STYLE'],
    reasons: [{ code: 'SURVEY_BASELINE_MISSING', reason: '任期初尚未开展测评。' }],
  });
  const tokenHashes = codes.map((code) => createHash('sha256').update(code).digest('hex'));
  await cast.partyWork.does('IssueBallots', on, { surveyId, tokenHashes });
  const { ballotKey } = await readPaper(system.url, surveyId);
  for (const code of codes) {
    const ballot = await ballotWithCode(system.url, { surveyId, ballotKey, code });
    await vote(system.url, { surveyId, ballot, answers: [5] });
  }
  await cast.partyWork.does('CloseSurvey', on, { surveyId });
  await submit(assessors, on, { postingId, stationId }, ['MULTI']);
  await assessors.GENERAL.does('FinaliseEvaluation', on, { postingId });
};
