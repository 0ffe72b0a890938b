import type { MeetingKind } from '@zhudian/facts';
import { defineAggregate, refuse, type Rule } from '@zhudian/framework';
import { assemblyOf, decides, isQuorum, votersAmong } from './assembly';
import { decideMotion } from './motion.rules';
import { meetingCommands } from './meeting.commands';
import { unlessAmong, unlessAt, type MeetingDecider } from './meeting.guards';
import { meetingRefusals } from './meeting.refusals';
import { meetingFold } from './meeting.state';
import { completeRectification, openRectification, recordCriticism, verifyRectification } from './rectification.rules';
import { repeated } from '../shared/repeated';

const nobodyExpected = (kind: MeetingKind, branchId: string, on: string) =>
  kind === 'COMMITTEE' ? refuse('NO_COMMITTEE', { branchId, on }) : refuse('NOBODY_EXPECTED', { branchId, on });

const plan: Rule<MeetingDecider, 'PlanMeeting'> = (state, { data: { meetingId: _, ...data }, act: { on }, read }) => {
  const { branchId, stationId, kind, plannedOn } = data;
  const no = unlessAt(state, 'NONE');
  if (no) return no;
  if (read.roll.stationId !== stationId) return refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
  if (plannedOn < on) return refuse('PLANNED_IN_THE_PAST', { plannedOn, on });
  if (assemblyOf(read, kind, plannedOn).expected.length === 0) return nobodyExpected(kind, branchId, plannedOn);
  return [{ type: 'MeetingPlanned', data }];
};

const convene: Rule<MeetingDecider, 'ConveneMeeting'> = (
  state,
  { data: { meetingId: _, ...data }, act: { on }, read },
) => {
  const { kind, branchId } = state;
  const no = unlessAt(state, 'PLANNED');
  if (no) return no;
  const { expected, entitled } = assemblyOf(read, kind, on);
  if (expected.length === 0) return nobodyExpected(kind, branchId, on);
  const { present, observers, chairId, recorderId } = data;
  const excused = data.excused.map(({ personId }) => personId);
  const twice = repeated([...present, ...observers, ...excused]);
  if (twice.length > 0) return refuse('COUNTED_TWICE', { persons: twice });
  const strangers = unlessAmong([...present, ...excused], expected);
  if (strangers) return strangers;
  const members = observers.filter((one) => expected.includes(one));
  if (members.length > 0) return refuse('OBSERVER_IS_EXPECTED', { persons: members });
  const away = [chairId, recorderId].filter((one) => ![...present, ...observers].includes(one));
  if (away.length > 0) return refuse('OFFICER_ABSENT', { persons: away });
  const quorum = decides(kind) ? { quorumMet: isQuorum(votersAmong(present, { entitled }), entitled.length) } : {};
  return [
    {
      type: 'MeetingConvened',
      data: { ...data, heldOn: on, expected: [...expected], entitled: [...entitled], ...quorum },
    },
  ];
};

const fileMinutes: Rule<MeetingDecider, 'FileMinutes'> = (state, { data: { meetingId: _, ...data } }) => {
  const { kind, isStudied, criticisms, rectifications } = state;
  const no = unlessAt(state, 'CONVENED');
  if (no) return no;
  if (kind === 'STUDY' && !isStudied) return refuse('STUDY_NOT_COVERED');
  if (kind === 'LIFE' && (criticisms === 0 || rectifications.size === 0))
    return refuse('LIFE_MEETING_INCOMPLETE', { criticisms, rectifications: rectifications.size });
  return [{ type: 'MinutesFiled', data }];
};

export const meetingDecider: MeetingDecider = {
  ...meetingFold,
  decide: {
    PlanMeeting: plan,
    ConveneMeeting: convene,
    CancelMeeting: (state, { data: { meetingId: _, ...data } }) =>
      unlessAt(state, 'PLANNED') ?? [{ type: 'MeetingCancelled', data }],
    FileMinutes: fileMinutes,
    DecideMotion: decideMotion,
    CoverStudy: (state, { data: { meetingId: _, ...data } }) =>
      unlessAt(state, 'CONVENED') ?? [{ type: 'StudyCovered', data }],
    RecordCriticism: recordCriticism,
    OpenRectification: openRectification,
    CompleteRectification: completeRectification,
    VerifyRectification: verifyRectification,
  },
};

export const meeting = defineAggregate({
  decider: meetingDecider,
  commands: meetingCommands,
  refusals: meetingRefusals,
});
