import { z } from 'zod';
import { id, modelStationCriterion, modelStationStanding } from '@zhudian/facts';
import {
  internal,
  modelStationApplication,
  modelStationAward,
  modelStationJudged,
  modelStationRevocation,
  modelStationScore,
  modelStations,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const ModelStation = entityTypeOf(
  'ModelStation',
  modelStations,
  'A station and the title of integrity model station: applied for, held, lost. 廉洁示范供电所的创建。',
);
export const ModelStationConnection = connectionOf('ModelStation', () => ModelStation);
export const ModelStationJudged = objectTypeOf(modelStationJudged);
export const ModelStationScore = objectTypeOf(modelStationScore);
export const ModelStationApplication = objectTypeOf(modelStationApplication);
export const ModelStationAward = objectTypeOf(modelStationAward);
export const ModelStationRevocation = objectTypeOf(modelStationRevocation);

const standing = z
  .object({
    stationId: internal(id),
    standing: modelStationStanding,
    applying: z.boolean().describe('An application is open. 是否有未办结的申请。'),
    criteria: z.array(modelStationJudged).describe('As they stand on the day. 各项标准。'),
    missing: z.array(modelStationCriterion).describe('What has failed. 未达到的标准。'),
    unjudged: z.array(modelStationCriterion).describe('What nobody can judge. 暂无依据的标准。'),
    ready: z.boolean().describe('All criteria are met. 各项标准均已达到。'),
  })
  .meta({
    id: 'ModelStationReadiness',
    description: 'What a station has and lacks to be an integrity model station. 供电所距廉洁示范供电所的差距。',
  });
export type ModelStationReadiness = Readonly<z.output<typeof standing>>;
export const ModelStationReadiness = objectTypeOf(standing);

const count = z.int().min(0);
const totals = z
  .object({
    unitId: internal(id),
    stations: count.describe('Stations that are looked at. 供电所数。'),
    awarded: count.describe('With a valid title. 已命名数。'),
    lapsed: count.describe('Whose title has lapsed. 已到期数。'),
    revoked: count.describe('Whose title was revoked last. 已撤销数。'),
    applying: count.describe('With an open application. 申请中数。'),
    ready: count.describe('That meet all criteria. 各项标准均达到数。'),
    withoutLists: count.describe('Without the adopted lists of the year. “两个清单”未通过数。'),
    uncontrolled: count.describe('With a domain that is not controlled. 四个领域未全部管控数。'),
    withLevelI: count.describe('With an open risk of level I. 有一级风险数。'),
    inBreach: count.describe('With a breach in three months. 近三个月指标未达标数。'),
  })
  .meta({ id: 'ModelStationTotals', description: 'The stations of a unit together. 一个单位创建情况的合计。' });
export type ModelStationTotals = Readonly<z.output<typeof totals>>;
export const ModelStationTotals = objectTypeOf(totals);
