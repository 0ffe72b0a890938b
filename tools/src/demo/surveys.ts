import { createHash } from 'node:crypto';
import { candidateId, officials } from './actors';
import { pick } from './pick';
import { served, step, type Served } from './served';
import type { Step, Wave } from './step';

const { partyWork } = officials;

const QUESTIONS = ['工作作风', '办事公道', '服务群众', '带头作用'] as const;
const BALLOTS = 8;
const LEAST = 5;

interface Planned {
  readonly surveyId: string;
  readonly phase: 'BASELINE' | 'END';
  readonly posting: Served;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly responses: number;
}

const planned = (phase: Planned['phase'], posting: Served, index: number): Planned => ({
  surveyId: `survey-${phase.toLowerCase()}-${posting.stationId}`,
  phase,
  posting,
  opensOn: phase === 'BASELINE' ? '2024-01-15' : '2025-12-08',
  closesOn: phase === 'BASELINE' ? '2024-01-26' : '2025-12-19',
  // At one station too few answered at the start: those results are withheld.
  responses:
    phase === 'BASELINE' && index === 7 ? LEAST - 1 : LEAST + pick(`${posting.postingId}/${phase}/answered`, 4),
});

const surveysPlanned: readonly Planned[] = [
  ...served.map((posting, index) => planned('BASELINE', posting, index)),
  ...served.slice(1).map((posting, index) => planned('END', posting, index + 1)),
];

/** Handed to a respondent on paper; the log knows the hash alone. */
const tokenOf = (surveyId: string, ballot: number): string => `demo-ballot/${surveyId}/${ballot}`;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const ballotNumbers = Array.from({ length: BALLOTS }, (_, ballot) => ballot);

const open = ({ surveyId, phase, posting: { postingId, stationId }, opensOn }: Planned): Step =>
  step(partyWork.id, opensOn, 'OpenSurvey', {
    surveyId,
    stationId,
    postingId,
    phase,
    audience: 'STAFF',
    questions: QUESTIONS,
    minResponses: LEAST,
  });

const issue = ({ surveyId, opensOn }: Planned): Step =>
  step(partyWork.id, opensOn, 'IssueBallots', {
    surveyId,
    tokenHashes: ballotNumbers.map((ballot) => hashOf(tokenOf(surveyId, ballot))),
  });

/** Three in the middle at first; a point more after two years. */
const answers = ({ surveyId, phase }: Planned, ballot: number): readonly number[] =>
  QUESTIONS.map((question) => (phase === 'BASELINE' ? 2 : 3) + pick(`${surveyId}/${ballot}/${question}`, 3));

const respond = (survey: Planned): readonly Step[] =>
  ballotNumbers.slice(0, survey.responses).map((ballot) =>
    step(candidateId(30 + ballot), survey.opensOn, 'SubmitResponse', {
      surveyId: survey.surveyId,
      token: tokenOf(survey.surveyId, ballot),
      answers: answers(survey, ballot),
    }),
  );

const close = ({ surveyId, closesOn, responses }: Planned): Step =>
  step(partyWork.id, closesOn, 'CloseSurvey', {
    surveyId,
    ...(responses < LEAST ? { reasons: [{ code: 'TOO_FEW_RESPONSES', reason: '多人外出抢修,期限已到。' }] } : {}),
  });

/** Anonymous surveys at the start of every posting, and at the end of those that end. */
export const surveys: readonly Wave[] = [
  surveysPlanned.map(open),
  surveysPlanned.map(issue),
  surveysPlanned.flatMap(respond),
  surveysPlanned.map(close),
];
