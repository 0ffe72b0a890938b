import { createHash } from 'node:crypto';
import { monthOf } from '@zhudian/programme';
import { CUSTOMER, officials } from './cast';
import { later, nthOf } from './days';
import { between, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { DIMENSIONS, QUESTIONS, TOO_FEW, UNCOMPARED } from './texts/judging';

const { surveyor } = officials;

const BALLOTS = 12;
const LEAST = 5;
const DAYS_OPEN = 7;

interface Survey {
  readonly surveyId: string;
  readonly phase: 'BASELINE' | 'END';
  readonly posting: Posting;
  readonly opensOn: string;
  readonly responses: number;
  /** The one at the start, of one at the end. */
  readonly before?: Survey;
}

/** At one station too few answered at the start: those results are withheld. */
const FEW = 7;
const baseline = (posting: Posting, at: number): Survey => ({
  surveyId: `survey-baseline-${posting.postingId}`,
  phase: 'BASELINE',
  posting,
  opensOn: later(posting.startOn, between(`${posting.postingId}/baseline`, 5, 12)),
  responses: at === FEW ? LEAST - 1 : between(`${posting.postingId}/answered`, 6, 11),
});
const atEnd = (before: Survey): Survey => {
  const { posting } = before;
  return {
    surveyId: `survey-end-${posting.postingId}`,
    phase: 'END',
    posting,
    before,
    opensOn: nthOf(monthOf(posting.plannedEndOn), 2),
    responses: between(`${posting.postingId}/answered-end`, 7, 12),
  };
};

/** The results at the start with which those at the end are compared, if they were told. */
const compared = ({ before }: Survey) => {
  if (before === undefined) return {};
  return before.responses < LEAST
    ? { reasons: [{ code: 'SURVEY_BASELINE_MISSING', reason: UNCOMPARED }] }
    : { baselineId: before.surveyId };
};

/** The code on a customer's paper; the log knows the hash alone. */
const codeOf = (surveyId: string, ballot: number): string => `demo-ballot/${surveyId}/${ballot}`;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** At first around three; two years on most are content, and somebody never is. */
const answers = ({ surveyId, phase }: Survey, ballot: number): readonly number[] => {
  const grumbles = pick(`${surveyId}/${ballot}/grumbles`, 9) === 0;
  const least = grumbles ? 1 : phase === 'BASELINE' ? 2 : 3;
  return QUESTIONS.map((question) => Math.min(5, least + pick(`${surveyId}/${ballot}/${question}`, 3)));
};

/** Customers answer; nobody's name is on it. */
const respond = (survey: Survey): readonly Step[] => {
  const { surveyId, opensOn, responses } = survey;
  return Array.from({ length: responses }, (_, ballot) =>
    act(CUSTOMER, later(opensOn, 1 + pick(`${surveyId}/${ballot}`, DAYS_OPEN - 2)), 'CastBallot', {
      surveyId,
      code: codeOf(surveyId, ballot),
      answers: answers(survey, ballot),
    }),
  );
};

const lifeOf = (survey: Survey): readonly Step[] => {
  const { surveyId, phase, posting, opensOn, responses } = survey;
  const { postingId, stationId } = posting;
  const opened = {
    surveyId,
    stationId,
    postingId,
    phase,
    audience: 'CUSTOMERS',
    questions: QUESTIONS,
    questionDimensions: DIMENSIONS,
    ...compared(survey),
    minResponses: LEAST,
  };
  const tokenHashes = Array.from({ length: BALLOTS }, (_, ballot) => hashOf(codeOf(surveyId, ballot)));
  const reasons = responses < LEAST ? { reasons: [{ code: 'TOO_FEW_RESPONSES', reason: TOO_FEW }] } : {};
  return [
    act(surveyor.id, opensOn, 'OpenSurvey', opened),
    act(surveyor.id, opensOn, 'IssueBallots', { surveyId, tokenHashes }),
    ...respond(survey),
    act(surveyor.id, later(opensOn, DAYS_OPEN), 'CloseSurvey', { surveyId, ...reasons }),
  ];
};

/** The surveys at the start of postings that enough answered, and when they are closed. */
export const surveysAtStart = (postings: readonly Posting[], those: (posting: Posting) => boolean) =>
  postings
    .map(baseline)
    .filter(({ responses, posting }) => responses > LEAST && those(posting))
    .map(({ surveyId, posting, opensOn }) => ({ surveyId, posting, closesOn: later(opensOn, DAYS_OPEN) }));

/** Anonymous surveys at the start of every posting, and at the end of those that end. */
export const surveys = ({ postings }: Story): readonly Step[] => {
  const first = postings.map(baseline);
  const last = first.filter(({ posting }) => posting.course === 'ENDED').map(atEnd);
  return [...first, ...last].flatMap(lifeOf);
};
