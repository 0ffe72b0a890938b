import { z } from 'zod';
import { id, riskDomain, riskLevel, title } from '@zhudian/facts';
import { internal, riskControl, riskPoints, riskReview, riskTest } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const RiskPoint = entityTypeOf(
  'RiskPoint',
  riskPoints,
  'A point of integrity risk: domain, post, control, tests, reviews. 廉洁风险点。',
);
export const RiskPointConnection = connectionOf('RiskPoint', () => RiskPoint);
export const RiskControl = objectTypeOf(riskControl);
export const RiskTest = objectTypeOf(riskTest);
export const RiskReview = objectTypeOf(riskReview);

const count = z.int().min(0);
const counts = z.object({
  risks: count.describe('Open risks. 在管风险点数。'),
  levelI: count.describe('Of level I, the highest. 一级数。'),
  levelII: count.describe('Of level II. 二级数。'),
  levelIII: count.describe('Of level III. 三级数。'),
  uncontrolled: count.describe('Without a control. 未制定管控措施数。'),
  untested: count.describe('With a control that was not tested. 管控措施未检验数。'),
  failed: count.describe('With a control that does not work. 管控无效数。'),
  overdue: count.describe('Whose review is overdue. 逾期未复评数。'),
});
export type RiskCounts = Readonly<z.output<typeof counts>>;

const cell = counts
  .extend({
    unitId: internal(id),
    domain: riskDomain,
    stations: count.describe('Stations that are looked at. 供电所数。'),
    covered: count.describe(
      'Of these, where the domain holds a risk and all its risks have a control that did not fail its last test. 已管控供电所数（最近一次检验无效的不计）。',
    ),
    highest: riskLevel.nullable().describe('The highest level there is; null where no risk is open. 最高等级。'),
  })
  .meta({ id: 'RiskCell', description: 'One unit and one domain on the heat map. 风险热力图的一格。' });
export type RiskCell = Readonly<z.output<typeof cell>>;
export const RiskCell = objectTypeOf(cell);

const post = counts
  .extend({
    stationId: internal(id),
    domain: riskDomain,
    post: title,
    covered: z
      .boolean()
      .describe('All its risks have a control that did not fail its last test. 已全部管控（最近一次检验无效的不计）。'),
  })
  .meta({ id: 'RiskPost', description: 'One post at a station in one domain. 一个岗位的风险管控。' });
export type RiskPost = Readonly<z.output<typeof post>>;
export const RiskPost = objectTypeOf(post);
