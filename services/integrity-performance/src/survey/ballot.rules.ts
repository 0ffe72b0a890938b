import type { OfType, SurveyEvent } from '@zhudian/facts';
import {
  refuse,
  together,
  type Decider,
  type OrderRefusal,
  type Refusal,
  type Rule,
  type StreamRecord,
} from '@zhudian/framework';
import type { SurveyCommand } from './survey.commands';
import type { SurveyRefusal } from './survey.refusals';
import type { Survey } from './survey.state';

export type SurveyDecider = Decider<SurveyCommand, Survey, SurveyEvent, SurveyRefusal | OrderRefusal>;

/** As many as one append of all their answers carries. */
export const MOST_BALLOTS = 1_000;

export const unlessOpen = ({ stage }: Survey) => (stage === 'OPEN' ? undefined : refuse('SURVEY_NOT_OPEN', { stage }));

/** Whoever has not opened a survey with a key has nothing that signs. */
const unlessSigning = (state: Survey) =>
  unlessOpen(state) ?? (state.ballotKey === undefined ? refuse('BALLOTS_NOT_BLIND') : undefined);

const unlessRoomFor = ({ codes, signed }: Survey, more: number) =>
  Object.keys(codes).length + Object.keys(signed).length + more > MOST_BALLOTS
    ? refuse('BALLOTS_TOO_MANY', { most: MOST_BALLOTS })
    : undefined;

/** A message is a number below the modulus; what is not could never be signed. */
const unlessFit = (blinded: string, { ballotKey = '' }: Survey) =>
  Buffer.compare(Buffer.from(blinded, 'base64url'), Buffer.from(ballotKey, 'base64url')) < 0
    ? undefined
    : refuse('BALLOT_UNFIT');

/** Whatever was annulled since: a ballot that was signed is out, and nobody knows which it is. */
const wasSigned = (record: StreamRecord, type: string, field: string, value: string): boolean =>
  record.some((fact) => fact.type === type && fact.data[field] === value);

type Request = OfType<SurveyCommand, 'RequestBallot'>;

const isEntitled = ({ audience, stationId }: Survey, { act, read: { holder, posting } }: Request): boolean => {
  if (audience === 'CUSTOMERS' || (posting.known && posting.personId === act.by)) return false;
  const isAtStation = holder.unitId === undefined ? act.unit === stationId : holder.unitId === stationId;
  return isAtStation && (audience === 'STAFF' || holder.isMember);
};

export const issue: Rule<SurveyDecider, 'IssueBallots'> = (state, { data: { tokenHashes } }) => {
  const known = tokenHashes.filter((one, at) => Object.hasOwn(state.codes, one) || tokenHashes.indexOf(one) !== at);
  return (
    unlessSigning(state) ??
    together(
      unlessRoomFor(state, tokenHashes.length),
      state.audience === 'CUSTOMERS' ? undefined : refuse('CODES_FOR_CUSTOMERS'),
      known.length > 0 ? refuse('BALLOT_ALREADY_ISSUED', { count: known.length }) : undefined,
    ) ??
    tokenHashes.map((tokenHash) => ({ type: 'BallotIssued', data: { tokenHash } }))
  );
};

type AnyRequest = OfType<SurveyCommand, 'RequestBallot' | 'RequestReviewBallot'>;

/** A ballot for somebody with an account, unless he is not entitled: one for each. */
export const signed = (
  state: Survey,
  { data: { blinded }, act: { by: personId }, read: { record } }: AnyRequest,
  unlessEntitled: () => Refusal<SurveyRefusal> | undefined,
) => {
  const no = unlessSigning(state) ?? unlessEntitled();
  if (no) return no;
  if (wasSigned(record, 'BallotSigned', 'personId', personId)) return refuse('BALLOT_ALREADY_SIGNED');
  const fact = { type: 'BallotSigned' as const, data: { personId, blinded } };
  return unlessRoomFor(state, 1) ?? unlessFit(blinded, state) ?? [fact];
};

export const request: Rule<SurveyDecider, 'RequestBallot'> = (state, command) =>
  signed(state, command, () => (isEntitled(state, command) ? undefined : refuse('BALLOT_NOT_ENTITLED')));

export const redeem: Rule<SurveyDecider, 'RedeemCode'> = (state, { data, read }) => {
  const { surveyId, code: tokenHash, blinded } = data;
  const no = unlessSigning(state);
  if (no) return no;
  if (!Object.hasOwn(state.codes, tokenHash)) return refuse('CODE_UNKNOWN');
  if (wasSigned(read.record, 'CodeRedeemed', 'tokenHash', tokenHash)) return refuse('CODE_USED');
  return (
    unlessFit(blinded, state) ?? [
      { type: 'CodeRedeemed', data: { tokenHash, blinded }, apart: `${surveyId}/${tokenHash}/${blinded}` },
    ]
  );
};

/** What is cast waits until the survey closes: nothing of it is told before. */
export const cast: Rule<SurveyDecider, 'CastBallot'> = (state, { data: { surveyId, ...data } }) => {
  const no = unlessSigning(state);
  if (no) return no;
  if (Object.hasOwn(state.ballots, data.ballot)) return refuse('BALLOT_USED');
  // Whoever answered after the others had been told would be one of few.
  if (state.responses.length > 0) return refuse('SURVEY_NOT_OPEN', { stage: 'CLOSED' });
  const { answers, group } = data;
  const questions = state.questions.length;
  const areAnswersFit = answers.length === questions && answers.every((one) => one >= 1 && one <= 5);
  const isGroupFit = group === undefined ? state.groups.length === 0 : state.groups.includes(group);
  const unfit = together(
    areAnswersFit ? undefined : refuse('ANSWERS_UNFIT', { questions }),
    isGroupFit ? undefined : refuse('GROUP_UNFIT', { groups: state.groups }),
  );
  return unfit ?? [{ type: 'BallotCast', data, apart: `${surveyId}/${data.ballot}` }];
};
