import { z } from 'zod';
import { id, standardArea } from '@zhudian/facts';
import {
  internal,
  shortfallRectification,
  standardAdoption,
  standardShortfall,
  standardVersion,
  standards,
  type ViewOf,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Standard = entityTypeOf(
  'Standard',
  standards,
  'A standard or rule of a station and its branch. 供电所及其党支部的标准制度。',
);
export const StandardConnection = connectionOf('Standard', () => Standard);
export const StandardVersion = objectTypeOf(standardVersion);
export const StandardAdoption = objectTypeOf(standardAdoption);
export const Shortfall = objectTypeOf(standardShortfall);
export const ShortfallRectification = objectTypeOf(shortfallRectification);

const counts = {
  inForce: z.int().describe('Standards in force on the day. 施行中的标准制度数。'),
  overdue: z.int().describe('Of them, those that were to be checked before the day. 其中逾期未检查的。'),
  openShortfalls: z.int().describe('Shortfalls that nobody has closed. 尚未销号的问题数。'),
};
const standardCoverage = z
  .object({
    stationId: internal(id),
    covered: z.array(standardArea).describe('Areas with a standard in force. 已有标准制度的方面。'),
    missing: z.array(standardArea).describe('Areas without one. 缺少标准制度的方面。'),
    ...counts,
  })
  .meta({ id: 'StandardCoverage', description: 'What a station has standards for. 供电所标准制度覆盖情况。' });
export const StandardCoverage = objectTypeOf(standardCoverage);
export type StandardCoverageView = ViewOf<typeof standardCoverage>;

const areaGap = z
  .object({ area: standardArea, without: z.int().describe('Stations without one. 缺少的供电所数。') })
  .meta({
    id: 'StandardAreaGap',
    description: 'How many stations lack standards in an area. 某方面缺少标准制度的供电所数。',
  });
const coverageLine = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    stations: z.int().describe('Its stations. 供电所数。'),
    complete: z.int().describe('Stations with a standard in every area. 各方面齐全的供电所数。'),
    ...counts,
    areas: z.array(areaGap).describe('What is missing, by area. 各方面缺项。'),
  })
  .meta({
    id: 'StandardCoverageLine',
    description: 'What the stations of a county enterprise have standards for. 一个县级供电企业的标准制度覆盖情况。',
  });
export const StandardCoverageLine = objectTypeOf(coverageLine);
export type CoverageLineView = ViewOf<typeof coverageLine>;
