import type { OfType, SelfRunningEvent, SelfRunningMoment } from '@zhudian/facts';

type FactOf<T extends SelfRunningEvent['type']> = OfType<SelfRunningEvent, T>;

/** After Wei's posting at Luobo: 90 and 180 days later are working days, 365 days later is one too. */
export const scheduled = {
  type: 'SelfRunningScheduled',
  data: {
    stationId: 'luobo',
    branchId: 'luobo-branch',
    withdrawnOn: '2018-03-01',
    checks: [
      { moment: 'DAYS_90', checkOn: '2018-05-30' },
      { moment: 'DAYS_180', checkOn: '2018-08-28' },
      { moment: 'DAYS_365', checkOn: '2019-03-01' },
    ],
  },
} as const satisfies SelfRunningEvent;

export const criteria = (met: number) => [
  { criterion: 'SEATS' as const, met: 3, owed: 3 },
  { criterion: 'STUDY' as const, met, owed: 10 },
  { criterion: 'DISCLOSURE' as const, met: 0, owed: 0 },
];
/** The mean of full seats and of as many weeks of ten; as the log gives it back, with who checked. */
export const checked = (moment: SelfRunningMoment, met: number, by = 'liang') => ({
  type: 'SelfRunningChecked' as const,
  data: {
    moment,
    criteria: criteria(met),
    judgedAt: '700',
    score: 50 + met * 5,
    grade: met >= 6 ? ('RUNNING' as const) : ('WEAK' as const),
  } satisfies FactOf<'SelfRunningChecked'>['data'],
  metadata: { actorId: by },
});
export const confirmed = {
  type: 'SelfRunningConfirmed',
  data: { conclusion: '组织生活正常，业务有序。' },
} as const satisfies SelfRunningEvent;
export const relapsed = {
  type: 'RelapseFlagged',
  data: { criteria: ['STUDY'], reason: '学习停了两个月。' },
} as const satisfies SelfRunningEvent;
