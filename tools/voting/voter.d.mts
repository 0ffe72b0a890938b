import type { Ballot } from './ballot.mjs';

export interface Paper {
  readonly surveyId: string;
  readonly audience: string | null;
  readonly reviewers: string | null;
  readonly questions: readonly string[];
  readonly groups: readonly string[];
  readonly ballotKey: string;
  readonly open: boolean;
}
export interface SignedBallot extends Ballot {
  readonly signature: string;
}
interface Asked {
  readonly surveyId: string;
  readonly ballotKey: string;
  readonly ballot?: Ballot;
}
interface WithToken extends Asked {
  readonly token: string;
  readonly commandId?: string;
}
interface OfReview extends WithToken {
  readonly postingId?: string;
  readonly stationId?: string;
}
interface WithCode extends Asked {
  readonly code: string;
}
interface Answer {
  readonly surveyId: string;
  readonly ballot: Pick<SignedBallot, 'ballot' | 'signature'>;
  readonly answers: readonly number[];
  readonly group?: string;
}

export declare const readPaper: (url: string, surveyId: string) => Promise<Paper>;
export declare const ballotWithToken: (url: string, given: WithToken) => Promise<SignedBallot>;
export declare const ballotForReview: (url: string, given: OfReview) => Promise<SignedBallot>;
export declare const ballotWithCode: (url: string, given: WithCode) => Promise<SignedBallot>;
export declare const cast: (url: string, given: Answer) => Promise<boolean>;
