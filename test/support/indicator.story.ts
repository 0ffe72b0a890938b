import type { EvaluationEvent, IndicatorEvent } from '@zhudian/facts';

/** Line loss at Luobo: at most 8 per cent from 2016 on; January meets it, February does not. */
export const lossTargetSet = {
  type: 'TargetSet',
  data: {
    stationId: 'luobo',
    code: 'LINE_LOSS',
    value: 8,
    comparator: 'AT_MOST',
    from: '2016-01-01',
    source: '南供市场〔2015〕30号',
  },
} as const satisfies IndicatorEvent;

export const januaryRead = {
  type: 'ReadingReported',
  data: { period: '2016-01', numerator: 75_000, denominator: 1_000_000, value: 7.5 },
} as const satisfies IndicatorEvent;

export const februaryRead = {
  type: 'ReadingReported',
  data: { period: '2016-02', numerator: 91_000, denominator: 1_000_000, value: 9.1 },
} as const satisfies IndicatorEvent;

export const februaryBreached = {
  type: 'BreachDetected',
  data: { period: '2016-02', gap: 1.1 },
} as const satisfies IndicatorEvent;

/** More was sold than supplied: the meters were read on different days. */
export const februaryReadNegative = {
  type: 'ReadingReported',
  data: { period: '2016-02', numerator: -12_000, denominator: 1_000_000, value: -1.2 },
} as const satisfies IndicatorEvent;

export const februaryAnomalous = {
  type: 'AnomalyDetected',
  data: { period: '2016-02', anomaly: 'NEGATIVE_LINE_LOSS' },
} as const satisfies IndicatorEvent;

export const marchOpened = {
  type: 'EvaluationOpened',
  data: { postingId: 'r2016.wei', stationId: 'luobo', kind: 'MONTHLY', month: '2016-03' },
} as const satisfies EvaluationEvent;

export const termOpened = {
  type: 'EvaluationOpened',
  data: { postingId: 'r2016.wei', stationId: 'luobo', kind: 'TERM' },
} as const satisfies EvaluationEvent;
