import type { OfType } from '@zhudian/facts';
import { hasReason, Refusal, refuse, together, type Rule } from '@zhudian/framework';
import type { KnownUnit } from '../../station/station.state';
import { signed, unlessOpen, type SurveyDecider } from '../ballot.rules';
import { counted } from '../closing.rules';
import type { SurveyCommand } from '../survey.commands';
import type { SurveyRefusal } from '../survey.refusals';
import type { Survey } from '../survey.state';
import { standingOn } from './voter.state';

/** A department supervises all of the unit that it belongs to, a county enterprise what is below itself. */
const placeOf = (unitId: string, { type, path = '' }: KnownUnit) => {
  const parentId = path.split('/').at(-3);
  if (!parentId) return undefined;
  if (type === 'COUNTY_ENTERPRISE') return { parentId, areaId: unitId };
  return type === 'DEPARTMENT' || type === 'SECOND_TIER' ? { parentId, areaId: parentId } : undefined;
};

export const openReview: Rule<SurveyDecider, 'OpenUpwardReview'> = ({ stage }, { data, act, read, held }) => {
  const { upwardReviewId, ...asked } = data;
  const { unitId, closesOn, tellBy } = asked;
  if (stage !== 'NONE') return refuse('UPWARD_REVIEW_KNOWN', { upwardReviewId });
  const place = placeOf(unitId, read.unit);
  if (!place) return refuse('REVIEW_UNIT_UNFIT', { unitId });
  const no = together<SurveyRefusal>(
    act.unit === unitId ? refuse('REVIEW_BY_ITSELF', { unitId }) : undefined,
    tellBy < closesOn ? refuse('REVIEW_TOLD_BEFORE_END', { closesOn, tellBy }) : undefined,
  );
  return no ?? [{ type: 'UpwardReviewOpened', data: { ...asked, ...place, entitledOn: act.on, ...held } }];
};

type Request = OfType<SurveyCommand, 'RequestReviewBallot'>;

const servesAt = ({ entitledOn = '' }: Survey, { act, read: { posting } }: Request, stationId: string): boolean =>
  posting.known &&
  posting.personId === act.by &&
  posting.stationId === stationId &&
  posting.startOn <= entitledOn &&
  entitledOn <= posting.endOn;

const isMemberAt = ({ entitledOn = '' }: Survey, { read: { voter } }: Request, stationId: string): boolean => {
  const standing = standingOn(voter, entitledOn);
  return standing?.isMember === true && standing.unitId === stationId;
};

const isEntitled = (state: Survey, request: Request): boolean => {
  const { data, act, read } = request;
  const { type, path = '' } = read.station;
  if (type !== 'STATION' || !path.includes(`/${state.areaId}/`) || state.personId === act.by) return false;
  const isOne = state.reviewers === 'MEMBERS' ? isMemberAt : servesAt;
  return isOne(state, request, data.stationId ?? act.unit);
};

export const requestForReview: Rule<SurveyDecider, 'RequestReviewBallot'> = (state, command) =>
  signed(state, command, () => (isEntitled(state, command) ? undefined : refuse('REVIEW_NOT_ENTITLED')));

export const closeReview: Rule<SurveyDecider, 'CloseUpwardReview'> = (state, command) => {
  const no = unlessOpen(state);
  if (no) return no;
  const { closesOn = '' } = state;
  const isEarly = command.act.on < closesOn && !hasReason(command, 'REVIEW_CLOSES_LATER');
  const early = isEarly ? refuse('REVIEW_CLOSES_LATER', { closesOn }) : undefined;
  const count = counted(state, command, command.data.upwardReviewId);
  if (count instanceof Refusal) return together<SurveyRefusal>(early, count) ?? count;
  return early ?? [...count.answers, count.closed];
};

export const tellReview: Rule<SurveyDecider, 'TellUpwardReview'> = ({ stage, isPassedOn }) => {
  if (stage !== 'CLOSED') return refuse('REVIEW_NOT_CLOSED', { stage });
  return isPassedOn ? refuse('REVIEW_ALREADY_TOLD') : [{ type: 'UpwardReviewTold', data: {} }];
};

export const withdrawReview: Rule<SurveyDecider, 'WithdrawUpwardReview'> = (state, { data: { reason } }) =>
  unlessOpen(state) ?? [{ type: 'UpwardReviewWithdrawn', data: { reason } }];
