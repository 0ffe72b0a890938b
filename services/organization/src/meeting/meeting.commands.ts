import { z } from 'zod';
import { key, meetingEvents, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import { committeeRoll } from '../shared/committee-roll';
import { groupingFold } from '../shared/grouping-roll';
import { meetingFold, type Meeting } from './meeting.state';

const meeting = command<Meeting>();
const facts = meetingEvents.schemas;
const ofMeeting = { meetingId: ref('Meeting') };
const HOLDERS = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const itself = {
  roles: [...HOLDERS],
  of: ({ meetingId }: { meetingId: string }) => meetingId,
  scope: (_: unknown, { stationId }: Meeting) => stationId,
};
const rollsOf = (branchId: string) => ({
  roll: stateOf(branchRoll, branchId),
  committee: stateOf(committeeRoll, branchId),
  grouping: stateOf(groupingFold, branchId),
});
const withRolls = {
  reads: (_: unknown, { branchId }: Meeting) => rollsOf(branchId),
};

const holding = {
  PlanMeeting: meeting({
    items: ['B05', 'B07', 'B08', 'B10'],
    emits: ['MeetingPlanned'],
    about: {
      zh: '计划一次党支部或者党小组的会议、活动。',
      en: 'Plan a meeting of the branch, or of one of its Party groups.',
    },
    roles: [...HOLDERS],
    input: facts.MeetingPlanned.extend({ meetingId: key('Meeting') }),
    of: ({ meetingId }) => meetingId,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => rollsOf(branchId),
  }),
  ConveneMeeting: meeting({
    items: ['B07', 'B09'],
    emits: ['MeetingConvened'],
    about: {
      zh: '记录会议召开：主持人、记录人、到会、列席与请假；应到会与有表决权的人员由当日名册得出。',
      en: 'Record the meeting: chair, recorder, who came and who was excused. Who was expected follows from the roll of the day.',
    },
    ...itself,
    input: facts.MeetingConvened.omit({ heldOn: true, expected: true, entitled: true, quorumMet: true }).extend(
      ofMeeting,
    ),
    ...withRolls,
  }),
  CancelMeeting: meeting({
    emits: ['MeetingCancelled'],
    about: { zh: '取消计划的会议，说明理由。', en: 'Cancel a planned meeting, with a reason.' },
    ...itself,
    input: facts.MeetingCancelled.extend(ofMeeting),
  }),
  FileMinutes: meeting({
    items: ['B07', 'B08', 'B11'],
    emits: ['MinutesFiled'],
    about: {
      zh: '归档会议记录，登记其哈希值和决定要点。',
      en: 'File the minutes by their hash, with a summary of the decisions.',
    },
    ...itself,
    input: facts.MinutesFiled.extend(ofMeeting),
  }),
};

const proceedings = {
  DecideMotion: meeting({
    items: ['B07'],
    emits: ['MotionDecided'],
    about: {
      zh: '登记议题的表决票数，是否通过由系统计算；提交党员大会的重要事项，注明支委会此前通过的议题。',
      en: 'Record the votes on a motion; whether it is carried is computed. An important matter that goes to a general meeting names the motion by which the committee carried it before.',
    },
    ...itself,
    input: facts.MotionDecided.omit({ entitledCount: true, presentCount: true, carried: true }).extend(ofMeeting),
    reads: ({ priorMeetingId = '' }, { branchId }) => ({
      committee: stateOf(committeeRoll, branchId),
      prior: stateOf(meetingFold, priorMeetingId),
    }),
  }),
  CoverStudy: meeting({
    items: ['B10', 'B11'],
    emits: ['StudyCovered'],
    about: { zh: '登记学习内容与学习效果检验。', en: 'Record what was studied, and the check of its effect.' },
    ...itself,
    input: facts.StudyCovered.extend(ofMeeting),
  }),
  RecordCriticism: meeting({
    items: ['B08'],
    emits: ['CriticismRecorded'],
    about: { zh: '登记批评与自我批评。', en: 'Record criticism or self-criticism at a life meeting.' },
    ...itself,
    input: facts.CriticismRecorded.extend(ofMeeting),
  }),
  OpenRectification: meeting({
    items: ['B08'],
    emits: ['RectificationOpened'],
    about: { zh: '列出一项整改，明确责任人和期限。', en: 'Open a rectification, with its owner and due day.' },
    ...itself,
    input: facts.RectificationOpened.extend(ofMeeting),
  }),
  CompleteRectification: meeting({
    items: ['B08'],
    emits: ['RectificationDone'],
    about: { zh: '登记整改完成情况。', en: 'Record that a rectification is done.' },
    ...itself,
    input: facts.RectificationDone.omit({ doneById: true }).extend(ofMeeting),
  }),
  VerifyRectification: meeting({
    items: ['B08'],
    emits: ['RectificationVerified'],
    about: { zh: '复核整改并销号。', en: 'Verify a rectification, and close it.' },
    ...itself,
    input: z.strictObject({ ...ofMeeting, itemId: facts.RectificationVerified.shape.itemId }),
  }),
};

export const meetingCommands = { ...holding, ...proceedings };
export type MeetingCommand = CommandOf<typeof meetingCommands>;
