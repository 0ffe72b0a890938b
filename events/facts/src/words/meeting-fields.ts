import type { Labels } from './label';

/** What the fields of meetings, votes and what is put right are called. */
export const meetingFields = {
  meetingId: ['会议编号', 'The id of the meeting'],
  recorderId: ['记录人编号', 'The id of the person who takes the minutes'],
  present: ['到会人员编号', 'The ids of those who came'],
  observers: ['列席人员编号', 'The ids of those who sat in'],
  preparation: ['会前准备', 'What went before it: study, talks and opinions'],
  theme: ['主题', 'What it is about'],
  materials: ['学习材料', 'What was studied'],
  effect: ['学习效果', 'What came of it'],
  motionId: ['表决事项编号', 'The id of the motion'],
  isImportant: ['是否重要事项', 'Whether it is an important matter'],
  priorMeetingId: ['此前支委会会议编号', 'The id of the committee meeting before'],
  priorMotionId: ['此前支委会表决事项编号', 'The id of the motion of the committee'],
  subject: ['表决事项', 'What was voted on'],
  yes: ['赞成票数', 'The votes for it'],
  no: ['反对票数', 'The votes against it'],
  abstain: ['弃权票数', 'The abstentions'],
  fromId: ['提出意见的党员编号', 'The id of the member who criticises'],
  aboutId: ['被提意见的党员编号', 'The id of the member who is criticised'],
  summary: ['会议纪要', 'What the minutes say'],
  until: ['截止日期', 'The last day of it'],
  mean: ['平均分，五分制', 'The mean, from 1 to 5'],
  favourable: ['好评率', 'Per cent of answers that are 4 or 5'],
} as const satisfies Labels;
