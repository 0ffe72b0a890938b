import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, percent, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** I16, I17 and the neighbours that professionals expect. */
export const indicatorCode = enumOf('IndicatorCode', {
  LINE_LOSS: ['线损率', 'line loss'],
  BILL_RECOVERY: ['电费回收率', 'bill recovery'],
  METER_READING: ['抄表率', 'meters read'],
  METER_READING_ERROR: ['抄表差错率', 'errors of meter reading'],
  REPAIR_ON_TIME: ['抢修及时率', 'repairs on time'],
  SATISFACTION: ['客户满意度', 'customer satisfaction'],
});
export type IndicatorCode = z.infer<typeof indicatorCode>;
export const comparator = enumOf('Comparator', { AT_LEAST: ['不低于', 'at least'], AT_MOST: ['不高于', 'at most'] });
/** I11–I14. */
export const riskDomain = enumOf('RiskDomain', {
  CONNECTION: ['业扩报装', 'customer connection'],
  METERING: ['抄表收费', 'meter reading and billing'],
  REPAIR: ['抢修服务', 'repair service'],
  ACCEPTANCE: ['工程验收', 'acceptance of works'],
});
export type RiskDomain = z.infer<typeof riskDomain>;
/** A reading that can be neither good nor bad, because it cannot be true as it stands. */
export const indicatorAnomaly = enumOf('IndicatorAnomaly', { NEGATIVE_LINE_LOSS: ['负线损', 'negative line loss'] });
export type IndicatorAnomaly = z.infer<typeof indicatorAnomaly>;

export const indicatorTarget = z.strictObject({ value: percent, comparator, from: day, source: title });
export const indicatorReading = z.strictObject({
  period: month,
  numerator: z.number(),
  denominator: z.number(),
  value: z.number(),
});
/** In force from the month of `from` on, that month included. */
export type IndicatorTarget = Readonly<z.infer<typeof indicatorTarget>>;
export type IndicatorReading = Readonly<z.infer<typeof indicatorReading>>;

/**
 * Streams are named `Indicator-<station>.<code>`. Values are per cent, computed from numerator and denominator; for line
 * loss the numerator is what was supplied and not sold.
 */
export const indicatorEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Indicator',
  about: {
    zh: '一个供电所的一项关键指标：目标、关联领域、按月指标数据。',
    en: 'One key indicator of one station: target, linked domain, monthly readings.',
  },
  schemas: {
    TargetSet: indicatorTarget.extend({ stationId: ref('Station'), code: indicatorCode }),
    LinkedToDomain: z.strictObject({ domain: riskDomain }),
    ReadingReported: indicatorReading,
    ReadingCorrected: indicatorReading.extend({ reason: prose }),
    /** The month misses its target by `gap` percentage points; the newest finding on a month is the one that holds. */
    BreachDetected: z.strictObject({ period: month, gap: z.number().positive() }),
    AnomalyDetected: z.strictObject({ period: month, anomaly: indicatorAnomaly }),
    /** After a correction or another target, nothing is found on the month any more. */
    FindingCleared: z.strictObject({ period: month }),
  },
  restedOnBy: {
    LinkedToDomain: { types: [] },
    ReadingReported: {
      types: ['ReadingCorrected', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
      by: 'period',
    },
    ReadingCorrected: {
      types: ['ReadingCorrected', 'BreachDetected', 'AnomalyDetected', 'FindingCleared'],
      by: 'period',
    },
  },
  lateEntries: [
    'TargetSet',
    'LinkedToDomain',
    'ReadingReported',
    'ReadingCorrected',
    'BreachDetected',
    'AnomalyDetected',
    'FindingCleared',
  ],
});
export type IndicatorEvent = EventOf<typeof indicatorEvents>;

/** The id of a station's indicator; a code holds no dot, so that both parts can be read off it again. */
export const indicatorIdOf = (stationId: string, code: IndicatorCode): string => `${stationId}.${code}`;

/** The parts of an indicator's id. */
export const indicatorParts = (id: string): { readonly stationId: string; readonly code: IndicatorCode } => {
  const dot = id.lastIndexOf('.');
  return { stationId: id.slice(0, dot), code: indicatorCode.parse(id.slice(dot + 1)) };
};
