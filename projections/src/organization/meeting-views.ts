import { z } from 'zod';
import { id, meetingEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const {
  CriticismRecorded,
  MeetingCancelled,
  MeetingConvened,
  MinutesFiled,
  MotionDecided,
  RectificationOpened,
  StudyCovered,
} = meetingEvents.schemas;

export const meetingAbsence = MeetingConvened.shape.excused.element
  .extend({ personId: internal(id) })
  .meta({ id: 'MeetingAbsence', description: 'Somebody who was excused, and why. 请假及事由。' });

export const meetingMotion = MotionDecided.extend({
  yes: MotionDecided.shape.yes.describe('For. 赞成。'),
  no: MotionDecided.shape.no.describe('Against. 反对。'),
  abstain: MotionDecided.shape.abstain.describe('Abstentions. 弃权。'),
  isImportant: z.boolean().describe('An important matter. 是否重要事项。'),
  priorMeetingId: internal(id.nullable()),
  priorMotionId: id.nullable().describe('The motion by which the committee carried it before. 支委会此前通过的议题。'),
  entitledCount: z.int().describe('Entitled to vote, whoever came. 应到有表决权人数。'),
  presentCount: z.int().describe('Entitled to vote and present. 实到有表决权人数。'),
  carried: z.boolean().describe('By more than half of those entitled. 是否通过。'),
  decision,
}).meta({ id: 'MeetingMotion', description: 'A motion and its votes. 议题及表决结果。' });

export type MotionView = ViewOf<typeof meetingMotion>;

export const meetingStudy = StudyCovered.extend({
  materials: StudyCovered.shape.materials.describe('What was studied. 学习内容。'),
  effect: StudyCovered.shape.effect.describe('The check of its effect. 学习效果检验。'),
  decision,
}).meta({ id: 'MeetingStudy', description: 'What a meeting studied. 学习情况。' });

export const meetingCriticism = CriticismRecorded.extend({
  fromId: internal(id),
  aboutId: internal(id),
  decision,
}).meta({ id: 'MeetingCriticism', description: 'Criticism or self-criticism. 批评与自我批评。' });
export type CriticismView = ViewOf<typeof meetingCriticism>;

export const meetingRectification = RectificationOpened.extend({
  ownerId: internal(id),
  opened: decision.describe('Who opened it. 列出整改。'),
  result: RectificationOpened.shape.text.nullable().describe('How it was done. 完成情况。'),
  doneById: internal(id.nullable()),
  done: decision.nullable().describe('Who reported it done. 登记完成。'),
  verified: decision.nullable().describe('Who verified it. 复核销号。'),
}).meta({ id: 'MeetingRectification', description: 'Something to be put right, until it is verified. 整改事项。' });
export type RectificationView = ViewOf<typeof meetingRectification>;

export const meetingMinutes = MinutesFiled.extend({
  sha256: MinutesFiled.shape.sha256.describe('The SHA-256 of the minutes. 会议记录的哈希值。'),
  summary: MinutesFiled.shape.summary.describe('The decisions in short. 决定要点。'),
  decision,
}).meta({ id: 'MeetingMinutes', description: 'The minutes, by their hash. 会议记录。' });

export const meetingCancellation = MeetingCancelled.extend({ decision }).meta({
  id: 'MeetingCancellation',
  description: 'Why a planned meeting was cancelled. 取消事由。',
});
