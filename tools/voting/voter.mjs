/** Votes through the gateway: reads the paper, has a ballot signed, and answers without saying who answers. */
import { newBallot, unblinded } from './ballot.mjs';

const PAPER = `query Paper($surveyId: ID!) {
  ballotPaper(surveyId: $surveyId) { surveyId audience reviewers questions groups ballotKey open }
}`;
const REQUEST = `mutation Request($input: RequestBallotInput!) { requestBallot(input: $input) { id blindSignature } }`;
const REVIEW = `mutation Request($input: RequestReviewBallotInput!) { requestReviewBallot(input: $input) { id blindSignature } }`;
const REDEEM = `mutation Redeem($input: RedeemCodeInput!) { redeemCode(input: $input) { blindSignature } }`;
const CAST = `mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { kept } }`;

const ask = async (url, { query, variables, token }) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    // Nothing that tells who asks goes along unless it is given: no cookie, no page that was left.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    const [{ message, extensions: { code, messages } = {} }] = errors;
    throw Object.assign(new Error(message), { code, messages });
  }
  return data;
};

/** What a survey asks, and the key that signs its ballots. */
export const readPaper = async (url, surveyId) =>
  (await ask(url, { query: PAPER, variables: { surveyId } })).ballotPaper;

const finished = async (ballot, blindSignature) => ({ ...ballot, signature: await unblinded(ballot, blindSignature) });

/**
 * A signed ballot for somebody with an account. Keep it: it is the only one.
 * @param ballot one that was made before: after an answer that was lost, the same is asked for again.
 */
export const ballotWithToken = async (url, { surveyId, ballotKey, token, commandId, ballot: made }) => {
  const ballot = made ?? (await newBallot(ballotKey));
  const input = { surveyId, blinded: ballot.blinded, commandId: commandId ?? crypto.randomUUID() };
  const { requestBallot } = await ask(url, { query: REQUEST, variables: { input }, token });
  return finished(ballot, requestBallot.blindSignature);
};

/** The same for a review of those who supervise: a First Secretary names the posting, and where it is. */
export const ballotForReview = async (url, { surveyId, ballotKey, token, commandId, ballot: made, ...entitled }) => {
  const ballot = made ?? (await newBallot(ballotKey));
  const asked = { upwardReviewId: surveyId, blinded: ballot.blinded, ...entitled };
  const input = { ...asked, commandId: commandId ?? crypto.randomUUID() };
  const { requestReviewBallot } = await ask(url, { query: REVIEW, variables: { input }, token });
  return finished(ballot, requestReviewBallot.blindSignature);
};

/**
 * A signed ballot for the one-time code on a paper.
 * @param ballot one that was made before: after an answer that was lost, the same is asked for again.
 */
export const ballotWithCode = async (url, { surveyId, ballotKey, code, ballot: made }) => {
  const ballot = made ?? (await newBallot(ballotKey));
  const { redeemCode } = await ask(url, {
    query: REDEEM,
    variables: { input: { surveyId, code, blinded: ballot.blinded } },
  });
  return finished(ballot, redeemCode.blindSignature);
};

/** Answers, without a token. Sent again after a lost answer it changes nothing. */
export const cast = async (url, { surveyId, ballot: { ballot, signature }, answers, group }) => {
  const input = { surveyId, ballot, signature, answers, ...(group === undefined ? {} : { group }) };
  return (await ask(url, { query: CAST, variables: { input } })).castBallot.kept;
};
