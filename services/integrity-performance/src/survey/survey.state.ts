import { surveyEvents, type OfType, type SurveyDimension, type SurveyEvent, type SurveyPhase } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

type Data<T extends SurveyEvent['type']> = OfType<SurveyEvent, T>['data'];

/** What somebody answered, whoever it was. */
export type Response = Pick<Data<'BallotCast'>, 'group' | 'answers'>;

export interface Survey {
  readonly stage: 'NONE' | 'OPEN' | 'CLOSED' | 'WITHDRAWN';
  /** Absent until it is open. */
  readonly stationId?: string;
  readonly audience?: Data<'SurveyOpened'>['audience'];
  readonly postingId?: string | undefined;
  readonly phase: SurveyPhase;
  readonly questions: readonly string[];
  /** What each question is about; none on older surveys. */
  readonly questionDimensions: readonly SurveyDimension[];
  readonly groups: readonly string[];
  readonly minResponses: number;
  /** Absent on surveys of which an answer named a token. */
  readonly ballotKey?: string | undefined;
  /** Codes on paper by their hash: whether each was redeemed. */
  readonly codes: Readonly<Record<string, boolean>>;
  /** For whom a ballot was signed, and what was signed: the message, blinded. */
  readonly signed: Readonly<Record<string, string>>;
  /** The ballots that were counted. */
  readonly ballots: Readonly<Record<string, true>>;
  readonly responses: readonly Response[];
  /** Whether its results were told. */
  readonly isTold: boolean;
  /** When it was closed. */
  readonly closedOn?: string | undefined;
  /** Of a review of those who supervise: whose business it is, below which unit the reviewers are, and who they are. */
  readonly parentId?: string;
  readonly areaId?: string;
  readonly reviewers?: Data<'UpwardReviewOpened'>['reviewers'];
  readonly entitledOn?: string;
  readonly closesOn?: string;
  /** Who of the unit is reviewed. */
  readonly personId?: string | undefined;
  /** Whether the reviewed were told its results. */
  readonly isPassedOn: boolean;
}

/** As the log gives it back, with its day. */
type ToldClosing = OfType<SurveyEvent, 'SurveyClosed'> & { readonly metadata?: { readonly occurredOn: string } };

export const surveyFold: Fold<Survey, SurveyEvent> = {
  family: surveyEvents,
  initial: {
    stage: 'NONE',
    phase: 'REGULAR',
    questions: [],
    questionDimensions: [],
    groups: [],
    minResponses: 0,
    codes: {},
    signed: {},
    ballots: {},
    responses: [],
    isTold: false,
    isPassedOn: false,
  },
  evolve: {
    SurveyOpened: (state, { data: { groups = [], questionDimensions = [], ...data } }) => ({
      ...state,
      ...data,
      groups,
      questionDimensions,
      stage: 'OPEN',
    }),
    UpwardReviewOpened: (state, { data: { groups = [], ...data } }) => ({ ...state, ...data, groups, stage: 'OPEN' }),
    BallotIssued: (state, { data: { tokenHash } }) => ({ ...state, codes: { ...state.codes, [tokenHash]: false } }),
    BallotSigned: (state, { data: { personId, blinded } }) => ({
      ...state,
      signed: { ...state.signed, [personId]: blinded },
    }),
    CodeRedeemed: (state, { data: { tokenHash } }) => ({ ...state, codes: { ...state.codes, [tokenHash]: true } }),
    BallotCast: (state, { data: { ballot, group, answers } }) => ({
      ...state,
      ballots: { ...state.ballots, [ballot]: true },
      responses: [...state.responses, { ...(group === undefined ? {} : { group }), answers }],
    }),
    ResponseSubmitted: (state, { data: { tokenHash, answers } }) => ({
      ...state,
      codes: { ...state.codes, [tokenHash]: true },
      responses: [...state.responses, { answers }],
    }),
    SurveyClosed: (state, { data: { results }, metadata }: ToldClosing) => ({
      ...state,
      stage: 'CLOSED',
      isTold: results !== undefined,
      closedOn: metadata?.occurredOn,
    }),
    UpwardReviewTold: (state) => ({ ...state, isPassedOn: true }),
    UpwardReviewWithdrawn: (state) => ({ ...state, stage: 'WITHDRAWN' }),
  },
};
