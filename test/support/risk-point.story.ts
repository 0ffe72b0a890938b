import type { OfType, RiskPointEvent } from '@zhudian/facts';

/** A risk at Luobo: seals of meters that nobody counts. */
export const riskPointId = 'luobo-seals';

type FactOf<T extends RiskPointEvent['type']> = OfType<RiskPointEvent, T>;
export const riskIdentified = (change: Partial<FactOf<'RiskIdentified'>['data']> = {}): FactOf<'RiskIdentified'> => ({
  type: 'RiskIdentified',
  data: {
    stationId: 'luobo',
    domain: 'METERING',
    post: '抄表收费员',
    behaviour: '利用封印管理漏洞为用户调低电量',
    focus: '封印领用与核销',
    likelihood: 2,
    impact: 3,
    level: 'I',
    reviewDueOn: '2016-06-01',
    ...change,
  },
});
export const controlDefined = (ownerId = 'lan'): FactOf<'ControlDefined'> => ({
  type: 'ControlDefined',
  data: { means: '封印台账双人核对', content: '每月核对领用、核销数量', standard: '账实相符，差错为零', ownerId },
});
export const controlTested = (result: 'PASSED' | 'FAILED' = 'PASSED'): FactOf<'ControlTested'> => ({
  type: 'ControlTested',
  data: { result, finding: '抽查30只封印' },
});
export const riskReviewed = (change: Partial<FactOf<'RiskReviewed'>['data']> = {}): FactOf<'RiskReviewed'> => ({
  type: 'RiskReviewed',
  data: {
    likelihood: 1,
    impact: 3,
    level: 'II',
    reviewDueOn: '2016-09-01',
    conclusion: '风险下降',
    stationId: 'luobo',
    ...change,
  },
});
export const riskRetired: FactOf<'RiskRetired'> = {
  type: 'RiskRetired',
  data: { reason: '改用智能表，封印由厂家管理' },
};
