import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, id, month, text, title } from '../shapes';

/** I16, I17 and the neighbours that professionals expect. */
export const indicatorCode = z
  .enum(['LINE_LOSS', 'BILL_RECOVERY', 'METER_READING', 'METER_READING_ERROR', 'REPAIR_ON_TIME', 'SATISFACTION'])
  .meta({ id: 'IndicatorCode' });
export type IndicatorCode = z.infer<typeof indicatorCode>;
export const comparator = z.enum(['AT_LEAST', 'AT_MOST']).meta({ id: 'Comparator' });
/** I11–I14. */
export const riskDomain = z.enum(['CONNECTION', 'METERING', 'REPAIR', 'ACCEPTANCE']).meta({ id: 'RiskDomain' });

const reading = z.strictObject({ period: month, numerator: z.number(), denominator: z.number(), value: z.number() });

/** Streams are named `Indicator-<station>.<code>`. Values are per cent, computed from numerator and denominator. */
export const indicatorEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Indicator',
  about: { zh: '一个供电所的一项关键指标:目标、关联领域、按月读数。', en: 'One key indicator of one station: target, linked domain, monthly readings.' },
  schemas: {
    TargetSet: z.strictObject({ stationId: id, code: indicatorCode, value: z.number(), comparator, from: day, source: title }),
    LinkedToDomain: z.strictObject({ domain: riskDomain }),
    ReadingReported: reading,
    ReadingCorrected: reading.extend({ reason: text }),
    BreachDetected: z.strictObject({ period: month, gap: z.number() }),
  },
});
export type IndicatorEvent = EventOf<typeof indicatorEvents>;
