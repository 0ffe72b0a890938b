import type { DeputationEvent, OfficeHolderEvent, OfType } from '@zhudian/facts';

export const deputationId = 'he-june';

type Named = OfType<DeputationEvent, 'DeputyNamed'>;

/** He, who heads the station of Luobo, is away in June; An stands for him. */
export const deputyNamed = (change: Partial<Named['data']> = {}): Named => ({
  type: 'DeputyNamed',
  data: {
    kind: 'ACTING',
    holderId: 'he',
    deputyId: 'an',
    role: 'STATION',
    unitId: 'luobo',
    from: '2016-06-10',
    until: '2016-06-15',
    reason: '外出培训。',
    ...change,
  },
});
export const deputyWithdrawn: OfType<DeputationEvent, 'DeputyWithdrawn'> = {
  type: 'DeputyWithdrawn',
  data: { reason: '提前返岗。' },
};
export const termReserved = (
  change: Partial<OfType<OfficeHolderEvent, 'DeputationReserved'>['data']> = {},
): OfType<OfficeHolderEvent, 'DeputationReserved'> => ({
  type: 'DeputationReserved',
  data: { deputationId, role: 'STATION', unitId: 'luobo', from: '2016-06-10', until: '2016-06-15', ...change },
});
export const termReleased: OfType<OfficeHolderEvent, 'DeputationReleased'> = {
  type: 'DeputationReleased',
  data: { deputationId },
};
