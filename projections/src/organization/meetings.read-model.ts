import { z } from 'zod';
import { day, id, idOfStream, meetingEvents, meetingKind, meetingStage, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { meetingAccess } from './access-of-meetings';
import {
  meetingAbsence,
  meetingCancellation,
  meetingCriticism,
  meetingMinutes,
  meetingMotion,
  meetingRectification,
  meetingStudy,
  type RectificationView,
} from './meeting-views';

const ids = internal(z.array(id));
const columns = {
  branchId: internal(id),
  stationId: internal(id),
  groupId: id.nullable().describe('The Party group that meets; null where the branch does. 党小组编号；支部会议为空。'),
  kind: meetingKind,
  theme: title.describe('What it is about. 主题。'),
  stage: meetingStage,
  plannedOn: day,
  heldOn: day.nullable(),
  chairId: internal(id.nullable()),
  recorderId: internal(id.nullable()),
  present: ids,
  observers: ids,
  expected: ids,
  entitled: ids,
  excused: z.array(meetingAbsence).describe('Who was excused. 请假人员。'),
  expectedCount: z.int().describe('Expected by the roll of the day. 应到会人数。'),
  presentCount: z.int().describe('Of those expected, who came. 实到会人数。'),
  entitledCount: z.int().describe('Of those expected, who may vote. 有表决权人数。'),
  quorumMet: z.boolean().nullable().describe('Enough for a vote; null where nothing is decided. 是否达到法定人数。'),
  motions: z.array(meetingMotion).describe('Motions and their votes. 议题及表决结果。'),
  study: meetingStudy.nullable().describe('What was studied. 学习情况。'),
  preparation: meetingEvents.schemas.MeetingConvened.shape.preparation
    .unwrap()
    .nullable()
    .describe('What went before a life meeting. 会前准备情况。'),
  criticisms: z.array(meetingCriticism).describe('Criticism and self-criticism. 批评与自我批评。'),
  rectifications: z.array(meetingRectification).describe('What is to be put right. 整改事项。'),
  /** The earliest day by which a rectification is to be verified. */
  rectifyBy: internal(day.nullable()),
  minutes: meetingMinutes.nullable().describe('The minutes once they are filed. 会议记录。'),
  cancellation: meetingCancellation.nullable().describe('Why it was cancelled. 取消事由。'),
  planned: decision.describe('Who planned it. 计划。'),
  convened: decision.nullable().describe('Who recorded that it was held. 召开记录。'),
};
type Row = RowOf<typeof columns>;

const EMPTY = {
  groupId: null,
  heldOn: null,
  chairId: null,
  recorderId: null,
  present: [],
  observers: [],
  expected: [],
  entitled: [],
  excused: [],
  expectedCount: 0,
  presentCount: 0,
  entitledCount: 0,
  quorumMet: null,
  motions: [],
  study: null,
  preparation: null,
  criticisms: [],
  rectifications: [],
  rectifyBy: null,
  minutes: null,
  cancellation: null,
  convened: null,
};

const withItems = (row: Row, rectifications: readonly RectificationView[]): Row => {
  const open = rectifications.filter(({ verified }) => verified === null).map(({ dueOn }) => dueOn);
  return { ...row, rectifications, rectifyBy: open.toSorted()[0] ?? null };
};
const withItem = (row: Row | undefined, itemId: string, change: Partial<RectificationView>): Row | undefined =>
  row &&
  withItems(
    row,
    row.rectifications.map((one) => (one.itemId === itemId ? { ...one, ...change } : one)),
  );

/** Meetings of branches: planned, held, and what came of them. */
export const meetings = defineReadModel({
  name: 'meeting',
  version: 4,
  context: 'organization',
  access: meetingAccess,
  columns,
  indexes: [
    ['plannedOn'],
    ['stage', 'plannedOn'],
    ['kind', 'plannedOn'],
    ['branchId', 'plannedOn'],
    ['branchId', 'heldOn'],
    ['groupId', 'plannedOn'],
    ['stationId', 'plannedOn'],
    ['heldOn'],
    ['rectifyBy'],
  ],
  on: on<Row>()(meetingEvents, {
    MeetingPlanned: (_, fact) => ({
      ...EMPTY,
      ...fact.data,
      groupId: fact.data.groupId ?? null,
      id: idOfStream(fact.stream),
      stage: 'PLANNED',
      planned: decisionOf(fact),
    }),
    MeetingConvened: (row, fact) =>
      row && {
        ...row,
        ...fact.data,
        stage: 'CONVENED',
        expectedCount: fact.data.expected.length,
        presentCount: fact.data.present.length,
        entitledCount: fact.data.entitled.length,
        quorumMet: fact.data.quorumMet ?? null,
        preparation: fact.data.preparation ?? null,
        convened: decisionOf(fact),
      },
    MotionDecided: (row, fact) => {
      const { isImportant = false, priorMeetingId = null, priorMotionId = null } = fact.data;
      const motion = { ...fact.data, isImportant, priorMeetingId, priorMotionId, decision: decisionOf(fact) };
      return row && { ...row, motions: [...row.motions, motion] };
    },
    StudyCovered: (row, fact) => row && { ...row, study: { ...fact.data, decision: decisionOf(fact) } },
    CriticismRecorded: (row, fact) =>
      row && { ...row, criticisms: [...row.criticisms, { ...fact.data, decision: decisionOf(fact) }] },
    RectificationOpened: (row, fact) => {
      const opened = { opened: decisionOf(fact), result: null, doneById: null, done: null, verified: null };
      return row && withItems(row, [...row.rectifications, { ...fact.data, ...opened }]);
    },
    RectificationDone: (row, fact) => {
      const { itemId, ...done } = fact.data;
      return withItem(row, itemId, { ...done, done: decisionOf(fact) });
    },
    RectificationVerified: (row, fact) => withItem(row, fact.data.itemId, { verified: decisionOf(fact) }),
    MinutesFiled: (row, fact) =>
      row && { ...row, stage: 'MINUTED', minutes: { ...fact.data, decision: decisionOf(fact) } },
    MeetingCancelled: (row, fact) =>
      row && { ...row, stage: 'CANCELLED', cancellation: { ...fact.data, decision: decisionOf(fact) } },
  }),
});
export type MeetingRow = Row;
