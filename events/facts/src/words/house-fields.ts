import type { Labels } from './label';

/** What the fields of what a station has and makes open are called. */
export const houseFields = {
  disclosureId: ['公开事项编号', 'The id of the disclosure'],
  feedbackId: ['反馈意见编号', 'The id of the feedback'],
  proposedById: ['提出人编号', 'The id of the person who proposed it'],
  reviewedById: ['审查人编号', 'The id of the person who reviewed it'],
  moment: ['检查时点', 'At which moment after the withdrawal'],
  withdrawnOn: ['撤回日期', 'The last day of the posting'],
  criteria: ['方面', 'In what'],
  voice: ['反映人类别', 'Who spoke: a group, not a person'],
  room: ['房间', 'Which room'],
  part: ['部分', 'Which part of it'],
  hardware: ['硬件清单', 'The hardware that belongs to it'],
  software: ['软件清单', 'The software that belongs to it'],
  plannedById: ['计划人编号', 'The id of the person who planned it'],
  inspectedById: ['检查人编号', 'The id of the person who inspected it'],
  checklist: ['检查清单', 'What was checked, item by item'],
  item: ['检查项目', 'What was checked'],
  ok: ['是否合格', 'Whether it is as it should be'],
  coachingId: ['辅导编号', 'The id of the session of coaching'],
  topic: ['辅导主题', 'What the coaching was about'],
  coachId: ['辅导人编号', 'The id of the person who coached'],
  staffIds: ['参加员工编号', 'The ids of the staff who were coached'],
} as const satisfies Labels;
