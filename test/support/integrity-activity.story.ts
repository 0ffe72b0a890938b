import type { IntegrityActivityEvent, OfType } from '@zhudian/facts';

export const activityId = 'luobo-letters';
type FactOf<T extends IntegrityActivityEvent['type']> = OfType<IntegrityActivityEvent, T>;

/** Planned on the day on which stories act, for the week after. */
export const activityPlanned = (
  change: Partial<FactOf<'ActivityPlanned'>['data']> = {},
): FactOf<'ActivityPlanned'> => ({
  type: 'ActivityPlanned',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    medium: 'FAMILY',
    carrier: '廉洁家书',
    topic: '节前廉洁提醒',
    plannedOn: '2016-03-10',
    ...change,
  },
});
export const activityHeld = (change: Partial<FactOf<'ActivityHeld'>['data']> = {}): FactOf<'ActivityHeld'> => ({
  type: 'ActivityHeld',
  data: {
    participants: 12,
    voluntary: 9,
    account: '收到家书12封，其中9封由职工家属自愿撰写。',
    sha256: 'e'.repeat(64),
    inTime: true,
    ...change,
  },
});
export const activityCancelled = {
  type: 'ActivityCancelled',
  data: { reason: '全员参加抗洪抢修。' },
} as const satisfies IntegrityActivityEvent;
