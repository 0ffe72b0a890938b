import type { OfType, SurveyEvent } from '@zhudian/facts';
import { refuse, type Decider, type Rule, type StreamRecord } from '@zhudian/framework';
import type { SurveyCommand } from './survey.commands';
import type { SurveyRefusal } from './survey.refusals';
import type { Survey } from './survey.state';

export type SurveyDecider = Decider<SurveyCommand, Survey, SurveyEvent, SurveyRefusal>;

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
  const no = unlessSigning(state) ?? unlessRoomFor(state, tokenHashes.length);
  if (no) return no;
  if (state.audience !== 'CUSTOMERS') return refuse('CODES_FOR_CUSTOMERS');
  const known = tokenHashes.filter((one, at) => Object.hasOwn(state.codes, one) || tokenHashes.indexOf(one) !== at);
  return known.length > 0
    ? refuse('BALLOT_ALREADY_ISSUED', { count: known.length })
    : tokenHashes.map((tokenHash) => ({ type: 'BallotIssued', data: { tokenHash } }));
};

export const request: Rule<SurveyDecider, 'RequestBallot'> = (state, command) => {
  const { blinded } = command.data;
  const { by: personId } = command.act;
  const no = unlessSigning(state);
  if (no) return no;
  if (!isEntitled(state, command)) return refuse('BALLOT_NOT_ENTITLED');
  if (wasSigned(command.read.record, 'BallotSigned', 'personId', personId)) return refuse('BALLOT_ALREADY_SIGNED');
  return (
    unlessRoomFor(state, 1) ?? unlessFit(blinded, state) ?? [{ type: 'BallotSigned', data: { personId, blinded } }]
  );
};

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
  if (answers.length !== questions || answers.some((one) => one < 1 || one > 5))
    return refuse('ANSWERS_UNFIT', { questions });
  const isGroupFit = group === undefined ? state.groups.length === 0 : state.groups.includes(group);
  return isGroupFit
    ? [{ type: 'BallotCast', data, apart: `${surveyId}/${data.ballot}` }]
    : refuse('GROUP_UNFIT', { groups: state.groups });
};
