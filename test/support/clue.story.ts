import type { ClueEvent, OfType, StationCluesEvent } from '@zhudian/facts';

/** A clue at Luobo: line loss that the weather does not explain. */
export const clueId = 'clue-1';
export const breachEventId = '6f0c6b1e-0a52-4e4e-9d0e-6a7f0b7a1c02';

type FactOf<T extends ClueEvent['type']> = OfType<ClueEvent, T>;
export const clueOpened = (changes: Partial<FactOf<'ClueOpened'>['data']> = {}): FactOf<'ClueOpened'> => ({
  type: 'ClueOpened',
  data: { stationId: 'luobo', domain: 'METERING', hypothesis: '疑有窃电', breachEventId, basisRefs: [], ...changes },
});
export const factorFound: FactOf<'FactorIdentified'> = { type: 'FactorIdentified', data: { factor: '表计封印缺失' } };
export const measurePlanned = (ownerId = 'wei'): FactOf<'MeasurePlanned'> => ({
  type: 'MeasurePlanned',
  data: { measure: '逐台核查封印', ownerId, dueOn: '2016-06-30' },
});
export const measureDone: FactOf<'MeasureCompleted'> = { type: 'MeasureCompleted', data: { result: '补封 12 只' } };
export const effectVerified = (verdict: 'EFFECTIVE' | 'INEFFECTIVE' = 'EFFECTIVE'): FactOf<'EffectVerified'> => ({
  type: 'EffectVerified',
  data: { before: '线损 9.1%', after: '线损 6.2%', verdict },
});
export const clueReassigned = (toPersonId: string): FactOf<'ClueReassigned'> => ({
  type: 'ClueReassigned',
  data: { toPersonId, reason: '第一书记任期将满' },
});
export const clueReferred: FactOf<'ClueReferred'> = {
  type: 'ClueReferred',
  data: { to: '局纪检监察部', reason: '涉嫌内外勾结' },
};
export const clueClosed: FactOf<'ClueClosed'> = {
  type: 'ClueClosed',
  data: { stationId: 'luobo', conclusion: '措施有效，予以了结' },
};

export const clueEntered = (id = clueId, postingId?: string): OfType<StationCluesEvent, 'ClueEntered'> => ({
  type: 'ClueEntered',
  data: { clueId: id, ...(postingId ? { postingId } : {}) },
});
export const clueEntrusted = (personId: string, id = clueId): OfType<StationCluesEvent, 'ClueEntrusted'> => ({
  type: 'ClueEntrusted',
  data: { clueId: id, personId },
});
export const clueStruck = (id = clueId): OfType<StationCluesEvent, 'ClueStruck'> => ({
  type: 'ClueStruck',
  data: { clueId: id },
});
