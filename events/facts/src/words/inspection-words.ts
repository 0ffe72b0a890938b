import type { Labels } from './label';

/** What the facts of inspections are called. */
export const inspectionFacts = {
  InspectionScheduled: ['安排督查', 'scheduling of the inspection'],
  InspectionConducted: ['开展督查', 'conduct of the inspection'],
  FindingRaised: ['提出发现问题', 'raising of the finding'],
  FindingRectified: ['整改发现问题', 'rectification of the finding'],
  FindingVerified: ['复核销号', 'verification of the finding'],
  FindingReopened: ['退回重新整改', 'reopening of the finding'],
} as const satisfies Labels;

/** What the fields of inspections are called. */
export const inspectionFields = {
  inspectionId: ['督查编号', 'The id of the inspection'],
  followsId: ['所跟踪的督查编号', 'The id of the inspection whose findings it follows'],
  inspectorIds: ['督查人员编号', 'The ids of those who inspected'],
  findingCategory: ['问题类别', 'What the finding is about'],
  findingId: ['发现问题编号', 'The id of the finding'],
  rectifiedById: ['整改办理人编号', 'The id of the person who rectified it'],
} as const satisfies Labels;
