import { z } from 'zod';
import { comparator, id, indicatorCode, indicatorUnit, riskDomain } from '@zhudian/facts';
import { internal } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const words = z
  .object({ zh: z.string().describe('In Chinese. 中文。'), en: z.string().describe('In English. 英文。') })
  .meta({ id: 'IndicatorWords', description: 'In both languages. 中英文表述。' });
export const IndicatorWords = objectTypeOf(words);

const kind = z
  .object({
    code: indicatorCode,
    unit: indicatorUnit,
    comparator: comparator.describe('In which direction its target lies. 目标方向。'),
    domains: z.array(riskDomain).describe('The domains of integrity risk that it belongs to. 所属廉洁风险领域。'),
    formula: words,
    numerator: words,
    denominator: words,
    mayBeNegative: z.boolean().describe('A negative numerator is kept, as an anomaly. 分子可为负，按异常处理。'),
    cumulative: z.boolean().describe('Its amounts are those of the year so far. 按年累计。'),
    bound: z.number().nullable().describe('What no target may be looser than, by law. 法定限值，目标不得宽于此。'),
  })
  .meta({ id: 'IndicatorKind', description: 'What an indicator is made of, and what it means. 指标定义。' });
export type IndicatorKind = Readonly<z.output<typeof kind>>;
export const IndicatorKind = objectTypeOf(kind);

const count = z.int().min(0);
const rolledUp = z
  .object({
    unitId: internal(id),
    code: indicatorCode,
    stations: count.describe('Stations that are looked at. 供电所数。'),
    reporting: count.describe('Of these, with a reading. 已报送供电所数。'),
    readings: count.describe('Readings that are looked at. 指标数据数。'),
    met: count.describe('Readings on target. 达标数。'),
    missed: count.describe('Readings off target. 未达标数。'),
    anomalies: count.describe('Readings that cannot be true; they are left out of the value. 异常数，不计入数值。'),
    numerator: z.number().describe('Sum of the numerators. 分子合计。'),
    denominator: z.number().describe('Sum of the denominators. 分母合计。'),
    value: z
      .number()
      .nullable()
      .describe('The sums divided, in the unit of the indicator; null without readings. 加权数值，无数据时为空。'),
  })
  .meta({ id: 'IndicatorRollUp', description: 'An indicator of a unit, weighted by volume. 指标加权汇总。' });
export type IndicatorRollUp = Readonly<z.output<typeof rolledUp>>;
export const IndicatorRollUp = objectTypeOf(rolledUp);
