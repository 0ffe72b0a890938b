import type { Labels } from './label';

/** What the fields of disclosures are called. */
export const houseFields = {
  disclosureId: ['公开事项编号', 'The id of the disclosure'],
  feedbackId: ['反馈意见编号', 'The id of the feedback'],
  proposedById: ['提出人编号', 'The id of the person who proposed it'],
  reviewedById: ['审查人编号', 'The id of the person who reviewed it'],
  voice: ['反映人类别', 'Who spoke: a group, not a person'],
} as const satisfies Labels;
