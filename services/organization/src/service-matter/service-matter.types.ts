import { z } from 'zod';
import { id } from '@zhudian/facts';
import {
  internal,
  serviceCallingOff,
  serviceEffect,
  serviceMatters,
  serviceRendering,
  serviceVerification,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, linkedEntity, objectTypeOf } from '@zhudian/framework/service';

export const Survey = linkedEntity('Survey');
export const ServiceMatter = entityTypeOf(
  'ServiceMatter',
  serviceMatters,
  'A matter of service to the masses. 服务群众事项。',
);
export const ServiceMatterConnection = connectionOf('ServiceMatter', () => ServiceMatter);
export const ServiceRendering = objectTypeOf(serviceRendering);
export const ServiceVerification = objectTypeOf(serviceVerification);
export const ServiceEffect = objectTypeOf(serviceEffect);
export const ServiceCallingOff = objectTypeOf(serviceCallingOff);

const count = z.int().min(0);
const sums = {
  matters: count.describe('Planned and not called off. 未取消的事项数。'),
  rendered: count.describe('Of these, rendered. 已办理的事项数。'),
  verified: count.describe('Of these, verified. 已核实的事项数。'),
  surveyed: count.describe('Of these, with a survey that told their effect. 有测评结果的事项数。'),
  overdue: count.describe('To be rendered before the day, and not rendered. 逾期未办理的事项数。'),
  served: count.describe('Households or persons that were served. 服务户数（人次）。'),
  responses: count.describe('Answers to the surveys, each survey once. 有效答卷数，同一测评只计一次。'),
  favourable: z
    .number()
    .nullable()
    .describe(
      'Per cent of good answers, weighed by responses; null without any. 好评率，按答卷数加权；没有答卷的为空。',
    ),
};
const sumsSchema = z.object(sums);
export type ServiceSums = Readonly<z.output<typeof sumsSchema>>;

const stationTotals = z.object({ stationId: internal(id), ...sums }).meta({
  id: 'StationServiceTotals',
  description: 'The service to the masses of one station. 一个供电所服务群众情况合计。',
});
export type StationTotals = Readonly<z.output<typeof stationTotals>>;
export const StationServiceTotals = objectTypeOf(stationTotals);

const countyTotals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    ...sums,
    stations: z.array(stationTotals).describe('The same by station. 各供电所合计。'),
  })
  .meta({
    id: 'CountyServiceTotals',
    description: 'The service to the masses of the stations of a county enterprise. 一个县级供电企业服务群众情况合计。',
  });
export type CountyTotals = Readonly<z.output<typeof countyTotals>>;
export const CountyServiceTotals = objectTypeOf(countyTotals);
