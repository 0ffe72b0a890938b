import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, month, prose, ref, title } from '../shapes';
import { comparator, indicatorAnomaly, indicatorCode, riskDomain, type IndicatorCode } from './indicator-code';

/** Per cent, points, minutes or working days, as the indicator is told. */
const indicatorValue = z.number().min(0).max(1000);

export const indicatorTarget = z.strictObject({ value: indicatorValue, comparator, from: day, source: title });
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
 * Streams are named `Indicator-<station>.<code>`. Values are computed from numerator and denominator, as the kind of the
 * indicator says.
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
    /** The month misses its target by `gap`, in the unit of the indicator; the newest finding on a month is the one that holds. */
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
