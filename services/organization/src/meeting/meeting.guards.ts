import type { MeetingEvent, MeetingStage } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingRefusal } from './meeting.refusals';
import type { Meeting } from './meeting.state';

export type MeetingDecider = Decider<MeetingCommand, Meeting, MeetingEvent, MeetingRefusal>;

/** Something is recorded of a meeting only while it stands at one of these stages. */
export const unlessAt = ({ stage }: Meeting, ...stages: readonly MeetingStage[]) =>
  stages.includes(stage) ? undefined : refuse('MEETING_STAGE', { stage, stages });

/** What happened in a meeting is dated by its day. */
export const unlessOnItsDay = ({ heldOn }: Meeting, on: string) =>
  on === heldOn ? undefined : refuse('NOT_ON_THE_DAY', { heldOn, on });

export const unlessAmong = (persons: readonly string[], among: readonly string[]) => {
  const strangers = persons.filter((one) => !among.includes(one));
  return strangers.length > 0 ? refuse('NOT_EXPECTED_THERE', { persons: strangers }) : undefined;
};
