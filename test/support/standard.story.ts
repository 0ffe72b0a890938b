import type { OfType, StandardEvent } from '@zhudian/facts';

export const standardId = 'meter-keys';

type Of<T extends StandardEvent['type']> = OfType<StandardEvent, T>;

/** The rule of Luobo on the keys of meter boxes. */
export const drafted = {
  type: 'StandardDrafted',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    kind: 'RULE',
    area: 'INTEGRITY',
    title: '计量封印和表箱钥匙管理办法',
    sha256: 'a'.repeat(64),
  },
} as const satisfies StandardEvent;
export const revised = (version = 2): Of<'StandardRevised'> => ({
  type: 'StandardRevised',
  data: {
    version,
    title: '计量封印和表箱钥匙管理办法（修订）',
    sha256: 'b'.repeat(64),
    reason: '封印改为二维码管理。',
  },
});
export const adopted = (change: Partial<Of<'StandardAdopted'>['data']> = {}): Of<'StandardAdopted'> => ({
  type: 'StandardAdopted',
  data: {
    version: 1,
    meetingId: 'meeting-1',
    motionId: 'keys',
    from: '2016-03-01',
    cycleMonths: 6,
    checkBy: '2016-09-01',
    ...change,
  },
});
export const checked = (change: Partial<Of<'StandardChecked'>['data']> = {}): Of<'StandardChecked'> => ({
  type: 'StandardChecked',
  data: {
    version: 1,
    checklist: [
      { item: '封印领用逐枚登记', ok: true },
      { item: '钥匙交接双人签字', ok: false },
    ],
    shortfalls: [{ shortfallId: 'signatures', text: '9月有2次交接缺签字。', ownerId: 'hui', dueOn: '2016-09-30' }],
    inTime: true,
    nextCheckBy: '2017-03-01',
    ...change,
  },
});
export const rectified = (inTime = true): Of<'ShortfallRectified'> => ({
  type: 'ShortfallRectified',
  data: {
    shortfallId: 'signatures',
    result: '补签并改用交接簿。',
    evidenceRefs: ['钥匙交接簿〔2016〕9月'],
    rectifiedById: 'ping',
    inTime,
  },
});
export const verified = {
  type: 'ShortfallVerified',
  data: { shortfallId: 'signatures', opinion: '抽查10次交接，签字齐全。' },
} as const satisfies StandardEvent;
export const reopened = {
  type: 'ShortfallReopened',
  data: { shortfallId: 'signatures', reason: '仍有1次缺签字。', dueOn: '2016-10-31' },
} as const satisfies StandardEvent;
export const repealed = {
  type: 'StandardRepealed',
  data: { reason: '并入市局统一办法。' },
} as const satisfies StandardEvent;
