import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { fullMembersOf, partyOfficerOf } from './cast';
import { later } from './days';
import { choose } from './pick';
import { branchOf, enterpriseOf } from './places';
import { act, type Step } from './step';
import { AWAY, SUMMARIES } from './texts/meetings';

/** A general meeting at which something is decided: what is decided rests on it, so it is entered on its day. */
export interface GeneralMeeting {
  readonly stationId: string;
  readonly meetingId: string;
  readonly on: Day;
  readonly theme: string;
  /** The full members, those first who come. */
  readonly members: readonly string[];
  readonly away: number;
}

const DECIDES = '-decided';
export const isDecisive = (meetingId: string): boolean => meetingId.endsWith(DECIDES);

export const generalMeetingOn = (
  stationId: string,
  on: Day,
  { about, theme, away = 0 }: { readonly about: string; readonly theme: string; readonly away?: number },
): GeneralMeeting => ({
  stationId,
  meetingId: `${branchOf(stationId)}-${about}-${on}${DECIDES}`,
  on,
  theme,
  members: fullMembersOf(stationId),
  away,
});

const calledBy = ({ stationId }: GeneralMeeting): string => partyOfficerOf(enterpriseOf(stationId));
const presentAt = ({ members, away }: GeneralMeeting): readonly string[] => members.slice(0, members.length - away);

export const held = (meeting: GeneralMeeting): readonly Step[] => {
  const { stationId, meetingId, on, theme, members } = meeting;
  const by = calledBy(meeting);
  const present = presentAt(meeting);
  const excused = members.slice(present.length).map((personId) => ({ personId, reason: choose(meetingId, AWAY) }));
  const [, chairId, recorderId] = members;
  return [
    act(by, later(on, -3), 'PlanMeeting', {
      meetingId,
      branchId: branchOf(stationId),
      stationId,
      kind: 'GENERAL',
      theme,
      plannedOn: on,
    }),
    act(by, on, 'ConveneMeeting', { meetingId, chairId, recorderId, present, observers: [], excused }),
  ];
};

/** In a small branch with its First Secretary everybody is needed who comes. */
const SPARES_NOBODY = 4;

/** All who are present are for it, but for some who abstain. */
export const carried = (meeting: GeneralMeeting, motionId: string, some = 0): Step => {
  const abstain = meeting.members.length > SPARES_NOBODY ? some : 0;
  const { meetingId, on, theme: subject } = meeting;
  const yes = presentAt(meeting).length - abstain;
  return act(calledBy(meeting), on, 'DecideMotion', { meetingId, motionId, subject, yes, no: 0, abstain });
};

export const minuted = (meeting: GeneralMeeting): Step => {
  const { meetingId, on } = meeting;
  const sha256 = createHash('sha256').update(meetingId).digest('hex');
  return act(calledBy(meeting), later(on, 2), 'FileMinutes', {
    meetingId,
    sha256,
    summary: choose(meetingId, SUMMARIES),
  });
};
