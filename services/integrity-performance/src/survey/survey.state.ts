import { surveyEvents, type SurveyEvent, type SurveyPhase } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Survey {
  readonly stage: 'NONE' | 'OPEN' | 'CLOSED';
  /** Absent until it is open. */
  readonly stationId?: string;
  readonly postingId?: string | undefined;
  readonly phase: SurveyPhase;
  readonly questions: number;
  readonly minResponses: number;
  /** Ballots by the hash of their token: whether each was used. */
  readonly ballots: Readonly<Record<string, boolean>>;
  /** Of all answers given. */
  readonly answers: { readonly count: number; readonly sum: number; readonly favourable: number };
}

/** Answers from 4 on speak for the station. */
const FAVOURABLE = 4;

export const surveyFold: Fold<Survey, SurveyEvent> = {
  family: surveyEvents,
  initial: {
    stage: 'NONE',
    phase: 'REGULAR',
    questions: 0,
    minResponses: 0,
    ballots: {},
    answers: { count: 0, sum: 0, favourable: 0 },
  },
  evolve: {
    SurveyOpened: (state, { data: { stationId, postingId, phase, questions, minResponses } }) => ({
      ...state,
      stage: 'OPEN',
      stationId,
      postingId,
      phase,
      questions: questions.length,
      minResponses,
    }),
    BallotIssued: (state, { data: { tokenHash } }) => ({
      ...state,
      ballots: { ...state.ballots, [tokenHash]: false },
    }),
    ResponseSubmitted: ({ answers, ...state }, { data: { tokenHash, answers: given } }) => ({
      ...state,
      ballots: { ...state.ballots, [tokenHash]: true },
      answers: {
        count: answers.count + given.length,
        sum: given.reduce((sum, one) => sum + one, answers.sum),
        favourable: answers.favourable + given.filter((one) => one >= FAVOURABLE).length,
      },
    }),
    SurveyClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};

export const responsesOf = ({ ballots }: Survey): number => Object.values(ballots).filter((isUsed) => isUsed).length;
