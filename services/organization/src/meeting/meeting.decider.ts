import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { assemblyOf, attendanceOf, decides, isQuorum, votersAmong, type Meets } from './assembly';
import { unlessCounted } from './attendance.rules';
import { unlessLed } from './group-meeting.rules';
import { decideMotion } from './motion.rules';
import { meetingCommands } from './meeting.commands';
import { unlessAt, type MeetingDecider } from './meeting.guards';
import { meetingRefusals } from './meeting.refusals';
import { meetingFold } from './meeting.state';
import {
  completeRectification,
  openRectification,
  recordCriticism,
  unlessLife,
  unlessLifeIsWhole,
  verifyRectification,
} from './rectification.rules';

const nobodyExpected = ({ kind, groupId = '' }: Meets, branchId: string, on: string) => {
  if (kind === 'GROUP') return refuse('NO_GROUP', { groupId, on });
  return kind === 'COMMITTEE' ? refuse('NO_COMMITTEE', { branchId, on }) : refuse('NOBODY_EXPECTED', { branchId, on });
};

const plan: Rule<MeetingDecider, 'PlanMeeting'> = (state, { data: { meetingId: _, ...data }, act: { on }, read }) => {
  const { branchId, stationId, kind, groupId, plannedOn } = data;
  const no = unlessAt(state, 'NONE');
  if (no) return no;
  const unfit = together(
    read.roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
    plannedOn < on ? refuse('PLANNED_IN_THE_PAST', { plannedOn, on }) : undefined,
    (kind === 'GROUP') === (groupId !== undefined) ? undefined : refuse('GROUP_AND_KIND', { kind }),
  );
  if (unfit) return unfit;
  if (assemblyOf(read, data, plannedOn).expected.length === 0) return nobodyExpected(data, branchId, plannedOn);
  return [{ type: 'MeetingPlanned', data }];
};

const convene: Rule<MeetingDecider, 'ConveneMeeting'> = (state, command) => {
  const { meetingId: _, ...data } = command.data;
  const { on } = command.act;
  const no = unlessAt(state, 'PLANNED');
  if (no) return no;
  const { expected, entitled } = assemblyOf(command.read, state, on);
  if (expected.length === 0) return nobodyExpected(state, state.branchId, on);
  const unfit = together(
    unlessCounted(data, expected),
    unlessLed(command.read, state, command),
    data.preparation === undefined ? undefined : unlessLife(state),
  );
  if (unfit) return unfit;
  const came = votersAmong(data.present, { entitled });
  const attendance = attendanceOf(command.read, state, on);
  const quorum = decides(state.kind) ? { quorumMet: isQuorum(came, entitled.length, attendance) } : {};
  return [
    {
      type: 'MeetingConvened',
      data: { ...data, heldOn: on, expected: [...expected], entitled: [...entitled], ...quorum },
    },
  ];
};

const fileMinutes: Rule<MeetingDecider, 'FileMinutes'> = (state, command) => {
  const { kind, isStudied } = state;
  const { meetingId: _, ...data } = command.data;
  const no = unlessAt(state, 'CONVENED');
  if (no) return no;
  if (kind === 'STUDY' && !isStudied) return refuse('STUDY_NOT_COVERED');
  return (kind === 'LIFE' ? unlessLifeIsWhole(state, command) : undefined) ?? [{ type: 'MinutesFiled', data }];
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
