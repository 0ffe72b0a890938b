import { createHash } from 'node:crypto';
import { newBallot } from '../../voting/ballot.mjs';
import { ballotForReview, ballotWithCode, cast, readPaper } from '../../voting/voter.mjs';

export interface Vote {
  readonly surveyId: string;
  readonly code: string;
  readonly answers: readonly number[];
}

/** Bytes that derive from a code, so that a vote that was cut off is the same again. Nobody else's chance may be known. */
const bytesFrom = (code: string) => {
  let drawn = 0;
  return (length: number): Uint8Array => {
    drawn += 1;
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
      createHash('sha256').update(`${code}/${drawn}/${block}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
};

/** Answers a survey as a customer does, with the code on the paper; one that is closed was answered before. */
export const vote = async (url: string, { surveyId, code, answers }: Vote): Promise<void> => {
  const { ballotKey, open } = await readPaper(url, surveyId);
  if (!open) return;
  const made = await newBallot(ballotKey, bytesFrom(code));
  const ballot = await ballotWithCode(url, { surveyId, ballotKey, code, ballot: made });
  await cast(url, { surveyId, ballot, answers });
};

export interface ReviewVote extends Omit<Vote, 'code'> {
  readonly postingId: string;
  readonly stationId: string;
}
interface Reviewer {
  readonly token: string;
  /** Of the request for a ballot: asked again, it is the same. */
  readonly commandId: string;
}

/** Answers a review of those who supervise as a First Secretary does: the ballot is asked for with a token, and sent in without one. */
export const voteInReview = async (url: string, given: ReviewVote, reviewer: Reviewer): Promise<void> => {
  const { surveyId, postingId, stationId, answers } = given;
  const { ballotKey, open } = await readPaper(url, surveyId);
  if (!open) return;
  const made = await newBallot(ballotKey, bytesFrom(`${surveyId}/${postingId}`));
  const asked = { surveyId, ballotKey, postingId, stationId, ballot: made, ...reviewer };
  await cast(url, { surveyId, ballot: await ballotForReview(url, asked), answers });
};
