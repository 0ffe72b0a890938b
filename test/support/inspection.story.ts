import type { InspectionEvent, OfType } from '@zhudian/facts';

export const inspectionId = 'luobo-2016-q1';

type Scheduled = OfType<InspectionEvent, 'InspectionScheduled'>;
type Raised = OfType<InspectionEvent, 'FindingRaised'>;
type Reopened = OfType<InspectionEvent, 'FindingReopened'>;

/** Scheduled on the day on which stories act, for the week after. */
export const inspectionScheduled = (change: Partial<Scheduled['data']> = {}): Scheduled => ({
  type: 'InspectionScheduled',
  data: { kind: 'REGULAR', stationId: 'luobo', theme: '一季度党建与业扩督查', plannedOn: '2016-03-10', ...change },
});
export const inspectionConducted = {
  type: 'InspectionConducted',
  data: { inspectorIds: ['lan', 'mei'], account: '抽查业扩资料8份，其中2份缺签字。' },
} satisfies InspectionEvent as OfType<InspectionEvent, 'InspectionConducted'>;
export const findingRaised = (change: Partial<Raised['data']> = {}): Raised => ({
  type: 'FindingRaised',
  data: {
    findingId: 'signatures',
    stationId: 'luobo',
    findingCategory: 'RECORDS',
    text: '2份业扩报装资料缺客户签字。',
    ownerId: 'feng',
    dueOn: '2016-03-31',
    ...change,
  },
});
export const findingRectified = (inTime = true): OfType<InspectionEvent, 'FindingRectified'> => ({
  type: 'FindingRectified',
  data: {
    findingId: 'signatures',
    result: '2份资料已补签并归档。',
    sha256: 'd'.repeat(64),
    rectifiedById: 'hui',
    inTime,
  },
});
export const findingVerified = {
  type: 'FindingVerified',
  data: { findingId: 'signatures', opinion: '抽查10份，均已签字。' },
} as const satisfies InspectionEvent;
export const findingReopened = (dueOn = '2016-04-15'): Reopened => ({
  type: 'FindingReopened',
  data: { findingId: 'signatures', reason: '1份补签日期不符。', dueOn },
});
