import { z } from 'zod';
import { id, month, riskDomain } from '@zhudian/facts';
import { internal } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const weak = z
  .object({
    indicatorId: internal(id),
    stationId: internal(id),
    since: month.describe('The first of the months without a good one between. 连续异常或未达标的首月。'),
    months: z.int().min(1).describe('How many months in a row. 连续月数。'),
    domains: z.array(riskDomain).describe('The domains of integrity risk that it points to. 所指廉洁风险领域。'),
    unregistered: z
      .array(riskDomain)
      .describe('Of these, where the station holds no open risk on its register. 其中尚无在管风险点的领域。'),
    riskIds: internal(z.array(id)),
    clueIds: internal(z.array(id)),
  })
  .meta({
    id: 'WeakIndicator',
    description: 'An indicator off target with the risks of its domains. 薄弱指标及同领域廉洁风险。',
  });
export type WeakIndicator = Readonly<z.output<typeof weak>>;
export const WeakIndicator = objectTypeOf(weak);

const reading = { period: month, value: z.number() };
const measuredReading = z.object(reading).meta({
  id: 'MeasuredReading',
  description: 'The value of a month: before, of the one that missed its target. 某月数值；措施前为未达标月份。',
});
export const MeasuredReading = objectTypeOf(measuredReading);

const measured = z
  .object({
    indicatorId: internal(id),
    before: measuredReading,
    after: measuredReading
      .nullable()
      .describe('The newest month that began after the measure was completed. 措施完成后最近月份。'),
    change: z.number().nullable().describe('After less before, in the unit of the indicator. 变化。'),
    isBetter: z.boolean().nullable().describe('Nearer to the target than before. 是否改善。'),
    onTarget: z.boolean().nullable().describe('Whether the newest of these months meets its target. 是否达标。'),
  })
  .meta({
    id: 'MeasuredEffect',
    description: 'The readings before and after the measure, computed. 措施前后指标数据对比，由系统计算。',
  });
export type MeasuredEffect = Readonly<z.output<typeof measured>>;
export const MeasuredEffect = objectTypeOf(measured);
