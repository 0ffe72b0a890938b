import type { OfType } from '@zhudian/facts';
import { hasReason, refuse } from '@zhudian/framework';
import { committeeOn } from '../shared/committee-roll';
import type { MeetingCommand } from './meeting.commands';
import type { Meeting } from './meeting.state';

type DecideMotion = OfType<MeetingCommand, 'DecideMotion'>;

const isCarriedBefore = ({ branchId, heldOn }: Meeting, { data, read: { prior } }: DecideMotion): boolean =>
  prior.branchId === branchId &&
  prior.kind === 'COMMITTEE' &&
  prior.heldOn <= heldOn &&
  prior.motions.get(data.priorMotionId ?? '') === true;

const hasCommittee = ({ heldOn }: Meeting, { read: { committee } }: DecideMotion): boolean =>
  committeeOn(committee, heldOn).length > 0;

/** 党员大会讨论的重要事项，先经支部委员会通过. Where there is no committee, it goes to the members directly. */
export const unlessCommitteeFirst = (meeting: Meeting, command: DecideMotion) => {
  const { motionId, isImportant = false, priorMeetingId } = command.data;
  if (meeting.kind !== 'GENERAL' || hasReason(command, 'NO_PRIOR_COMMITTEE')) return undefined;
  const isAsked = priorMeetingId !== undefined || (isImportant && hasCommittee(meeting, command));
  return !isAsked || isCarriedBefore(meeting, command) ? undefined : refuse('NO_PRIOR_COMMITTEE', { motionId });
};
