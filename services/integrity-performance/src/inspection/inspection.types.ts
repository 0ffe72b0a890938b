import { z } from 'zod';
import { id } from '@zhudian/facts';
import { findingReturn, inspectionFindings, inspections, internal } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Inspection = entityTypeOf(
  'Inspection',
  inspections,
  'An inspection of a station, and what it found. 对供电所的督查及发现问题。',
);
export const InspectionConnection = connectionOf('Inspection', () => Inspection);

const finding = z
  .object({ id, ...inspectionFindings.columns })
  .meta({ id: 'InspectionFinding', description: 'What an inspection found, followed to its end. 督查发现的问题。' });
export const FindingReturn = objectTypeOf(findingReturn);
export const InspectionFinding = objectTypeOf(finding);
export const InspectionFindingConnection = connectionOf('InspectionFinding', () => InspectionFinding);

const count = z.int().min(0);
const totals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    stations: count.describe('Stations. 供电所数。'),
    inspected: count.describe('Of them, inspected in the period. 期内已督查的供电所数。'),
    notInspectedIds: internal(z.array(id)),
    raised: count.describe('Findings that were raised in the period. 期内发现问题数。'),
    open: count.describe('Of them, still to be rectified. 其中待整改。'),
    rectified: count.describe('Of them, rectified and to be verified. 其中已整改待复核。'),
    verified: count.describe('Of them, verified. 其中已复核销号。'),
    overdue: count.describe('Of them, open and past their day. 其中逾期未整改。'),
    everLate: count.describe('Of them, rectified late once. 其中曾经逾期整改。'),
    repeated: count.describe(
      'Of them, found there by an earlier inspection. 其中屡查屡犯的（以前督查已发现的同类问题）。',
    ),
  })
  .meta({ id: 'InspectionTotals', description: 'Inspections and findings, summed up. 督查及发现问题合计。' });
export const InspectionTotals = objectTypeOf(totals);
export type InspectionTotalsView = Readonly<z.output<typeof totals>>;
