import { surveyEvents, type SurveyEvent, type SurveyPhase } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Answers {
  readonly count: number;
  readonly sum: number;
  readonly favourable: number;
}
const NO_ANSWERS: Answers = { count: 0, sum: 0, favourable: 0 };

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
  readonly answers: Answers;
  /** Of each question, in their order. */
  readonly byQuestion: readonly Answers[];
}

/** Answers from 4 on speak for the station. */
const FAVOURABLE = 4;

const withAnswer = ({ count, sum, favourable }: Answers, rating: number): Answers => ({
  count: count + 1,
  sum: sum + rating,
  favourable: favourable + (rating >= FAVOURABLE ? 1 : 0),
});

export const surveyFold: Fold<Survey, SurveyEvent> = {
  family: surveyEvents,
  initial: {
    stage: 'NONE',
    phase: 'REGULAR',
    questions: 0,
    minResponses: 0,
    ballots: {},
    answers: NO_ANSWERS,
    byQuestion: [],
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
    ResponseSubmitted: (state, { data: { tokenHash, answers: given } }) => ({
      ...state,
      ballots: { ...state.ballots, [tokenHash]: true },
      answers: given.reduce(withAnswer, state.answers),
      byQuestion: given.map((one, at) => withAnswer(state.byQuestion[at] ?? NO_ANSWERS, one)),
    }),
    SurveyClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};

export const responsesOf = ({ ballots }: Survey): number => Object.values(ballots).filter((isUsed) => isUsed).length;
