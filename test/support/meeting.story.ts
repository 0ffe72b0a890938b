import type { MeetingEvent, MeetingKind, OfType } from '@zhudian/facts';
import type { BranchRoll, CommitteeRoll, Grouping } from '@zhudian/organization';

/** The general meeting of the branch of Luobo on the day on which stories act. */
export const meetingId = 'luobo-2016-03';
export const heldOn = '2016-03-01';

/** A roll with so many members entitled to vote, `m1` and on, and others without a vote. */
export const rollOf = (entitled: number, others: readonly string[] = []): BranchRoll => ({
  stationId: 'luobo',
  standings: [
    ...voters(entitled).map((personId) => ({ personId, on: '2016-01-04', status: 'FULL', votes: true }) as const),
    ...others.map((personId) => ({ personId, on: '2016-01-04', status: 'PROBATIONARY', votes: false }) as const),
  ],
});
export const noCommittee: CommitteeRoll = { sittings: [], rules: [] };
export const committeeOf = (...holders: readonly string[]): CommitteeRoll => ({
  sittings: [{ from: '2016-01-04', holders, seats: holders.length }],
  rules: [],
});
export const noGroups: Grouping = { known: new Set(), history: [] };
export const voters = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index + 1}`);

export const planned = (kind: MeetingKind = 'GENERAL'): OfType<MeetingEvent, 'MeetingPlanned'> => ({
  type: 'MeetingPlanned',
  data: { branchId: 'luobo-branch', stationId: 'luobo', kind, theme: '一季度工作', plannedOn: heldOn },
});

type Convened = OfType<MeetingEvent, 'MeetingConvened'>;
/** Held with the first so many of those entitled. */
export const convened = (present: number, entitled: number, change: Partial<Convened['data']> = {}): Convened => ({
  type: 'MeetingConvened',
  data: {
    heldOn,
    chairId: 'm1',
    recorderId: 'm1',
    present: voters(present),
    observers: [],
    excused: [],
    expected: voters(entitled),
    entitled: voters(entitled),
    ...change,
  },
});

export const criticised = {
  type: 'CriticismRecorded',
  data: { fromId: 'm1', aboutId: 'm2', text: '深入班组不够。' },
} as const satisfies MeetingEvent;
export const opened = {
  type: 'RectificationOpened',
  data: { itemId: 'visits', ownerId: 'm2', text: '每月到班组两次。', dueOn: '2016-06-30' },
} as const satisfies MeetingEvent;
export const done = {
  type: 'RectificationDone',
  data: { itemId: 'visits', result: '四月至六月每月两次。', doneById: 'm3' },
} as const satisfies MeetingEvent;
export const verified = { type: 'RectificationVerified', data: { itemId: 'visits' } } as const satisfies MeetingEvent;
export const studied = {
  type: 'StudyCovered',
  data: { materials: ['党章'], effect: '随堂测试，平均 92 分。' },
} as const satisfies MeetingEvent;
export const minuted = {
  type: 'MinutesFiled',
  data: { sha256: 'a'.repeat(64), summary: '通过年度计划。' },
} as const satisfies MeetingEvent;
export const cancelled = { type: 'MeetingCancelled', data: { reason: '台风停课。' } } as const satisfies MeetingEvent;
