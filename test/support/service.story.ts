import type { OfType, ServiceFinding, ServiceMatterEvent } from '@zhudian/facts';

export const serviceMatterId = 'hill-homes-2016';

type FactOf<T extends ServiceMatterEvent['type']> = OfType<ServiceMatterEvent, T>;
/** The homes of the elderly on the hill are looked over. */
export const servicePlanned = (
  change: Partial<FactOf<'ServiceMatterPlanned'>['data']> = {},
): FactOf<'ServiceMatterPlanned'> => ({
  type: 'ServiceMatterPlanned',
  data: {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    kind: 'REPAIR',
    beneficiaries: ['ELDERLY', 'HARDSHIP'],
    approach: '分片上门检查户内线路，更换老化开关。',
    dueOn: '2016-03-31',
    ...change,
  },
});
export const serviceRendered = (
  change: Partial<FactOf<'ServiceRendered'>['data']> = {},
): FactOf<'ServiceRendered'> => ({
  type: 'ServiceRendered',
  data: {
    result: '检查46户，更换开关19只。',
    served: 46,
    evidenceRefs: ['上门服务记录〔2016〕3号'],
    renderedById: 'wei',
    renderedOn: '2016-03-31',
    inTime: true,
    ...change,
  },
});
export const serviceVerified = (serviceFinding: ServiceFinding = 'CONFIRMED') =>
  ({
    type: 'ServiceVerified',
    data: { serviceFinding, opinion: '抽查10户，记录属实。', verifiedById: 'lan' },
  }) satisfies ServiceMatterEvent;
export const effectVerified = (change: Partial<FactOf<'ServiceEffectVerified'>['data']> = {}) =>
  ({
    type: 'ServiceEffectVerified',
    data: { surveyId: 'customers-2016', responses: 40, mean: 4.4, favourable: 92.5, ...change },
  }) satisfies ServiceMatterEvent;
export const serviceCalledOff = {
  type: 'ServiceMatterCalledOff',
  data: { reason: '该片区已由移民搬迁整体迁出。' },
} as const satisfies ServiceMatterEvent;
