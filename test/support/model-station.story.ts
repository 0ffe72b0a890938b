import type { ModelStationCount, ModelStationEvent, OfType } from '@zhudian/facts';

type FactOf<T extends ModelStationEvent['type']> = OfType<ModelStationEvent, T>;

export const applied = {
  type: 'ModelStationApplied',
  data: { stationId: 'luobo', statement: '四个领域风险点均已制定措施，连续半年无投诉。' },
} as const satisfies ModelStationEvent;

/** All criteria met, with changes in the counts of some. */
export const counts = (
  change: Partial<Record<ModelStationCount['criterion'], Partial<ModelStationCount>>> = {},
): ModelStationCount[] => [
  { criterion: 'LISTS', met: 1, owed: 1, unjudged: 0, ...change.LISTS },
  { criterion: 'DOMAINS', met: 4, owed: 4, unjudged: 0, ...change.DOMAINS },
  { criterion: 'LEVEL_I_RISKS', met: 5, owed: 5, unjudged: 0, ...change.LEVEL_I_RISKS },
  { criterion: 'INDICATORS', met: 6, owed: 6, unjudged: 0, ...change.INDICATORS },
];
/** As the log gives it back, with who scored. */
export const scored = (by = 'liang', criteria = counts()) => ({
  type: 'ModelStationScored' as const,
  data: { criteria, judgedAt: '700', opinion: '台账齐全，建议命名。' } satisfies FactOf<'ModelStationScored'>['data'],
  metadata: { actorId: by },
});
export const awarded = (until = '2018-03-01', criteria = counts()): FactOf<'ModelStationAwarded'> => ({
  type: 'ModelStationAwarded',
  data: { criteria, judgedAt: '800', until },
});
/** The title of two years, as it was awarded on the day on which stories act. */
export const titled = [applied, scored(), awarded()] as const;
export const revoked = (
  change: Partial<FactOf<'ModelStationRevoked'>['data']> = {},
): FactOf<'ModelStationRevoked'> => ({
  type: 'ModelStationRevoked',
  data: { ground: 'DECIDED', reason: '2件投诉经查属实。', noticeBy: '2016-03-08', ...change },
});
export const answered = {
  type: 'ModelStationNoticeAnswered',
  data: { response: '一个月内完成整改。' },
} as const satisfies ModelStationEvent;
export const givenUp = {
  type: 'ModelStationGivenUp',
  data: { reason: '供电所即将合并。' },
} as const satisfies ModelStationEvent;
