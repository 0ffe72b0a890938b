import type { Labels } from './label';

/** What the fields of a request for evidence are called. */
export const evidenceRequestFields = {
  evidenceRequestId: ['佐证要求编号', 'The id of the request for evidence'],
  aboutStream: ['所涉对象的事件流，见时间线', 'The stream of what it is about, as timelines show it'],
  decisionId: ['所涉决定的事实编号，见时间线', 'The event id of the decision, as timelines show it'],
  askedFrom: ['所涉期间的首日', 'The first day of the period that it is about'],
  askedUntil: ['所涉期间的末日', 'The last day of the period that it is about'],
  askedById: ['提出人编号', 'The id of the person who asked'],
  provideBy: ['提供期限', 'By when it is to be provided'],
  workingDays: ['期限（工作日）', 'How many working days there are to answer'],
  documents: ['佐证材料', 'The documents, by hash'],
  providedById: ['提供人编号', 'The id of the person who provided it'],
} as const satisfies Labels;

/** What the facts of a request for evidence are called. */
export const evidenceRequestFacts = {
  EvidenceRequested: ['要求提供佐证', 'request for evidence'],
  EvidenceProvided: ['提供佐证', 'evidence that was provided'],
  EvidenceSentBack: ['退回补充佐证', 'return of the evidence'],
  EvidenceAccepted: ['认可佐证', 'acceptance of the evidence'],
  EvidenceRequestWithdrawn: ['撤回佐证要求', 'withdrawal of the request for evidence'],
} as const satisfies Labels;
