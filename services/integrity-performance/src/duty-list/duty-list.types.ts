import { z } from 'zod';
import { id } from '@zhudian/facts';
import { dutyAdoption, dutyEntry, dutyLists, dutyRevision, internal } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const DutyList = entityTypeOf(
  'DutyList',
  dutyLists,
  'The two lists of a branch for a year: principal and oversight responsibility. “两个清单”：主体责任、监督责任。',
);
export const DutyListConnection = connectionOf('DutyList', () => DutyList);
export const DutyListEntry = objectTypeOf(dutyEntry);
export const DutyListAdoption = objectTypeOf(dutyAdoption);
export const DutyRevision = objectTypeOf(dutyRevision);

const count = z.int().min(0);
const coverage = z
  .object({
    cadres: count.describe('In the committee, and the First Secretary. 干部人数。'),
    cadresCovered: count.describe('Of these, with an entry. 有事项的干部人数。'),
    members: count.describe('Members of the branch. 党员人数。'),
    membersCovered: count.describe('Of these, with an entry. 有事项的党员人数。'),
    uncoveredIds: internal(z.array(id)),
  })
  .meta({ id: 'DutyCoverage', description: 'Whom the lists reach, of cadres and members. 干部和党员的覆盖情况。' });
export type DutyCoverage = Readonly<z.output<typeof coverage>>;
export const DutyCoverage = objectTypeOf(coverage);

const totals = z
  .object({
    unitId: internal(id),
    lists: count.describe('Branches that have drafted a list. 已起草清单的支部数。'),
    complete: count.describe('Of these, with both lists. 两个清单齐全的支部数。'),
    adopted: count.describe('Of these, with adopted lists. 已经会议通过的支部数。'),
    total: count.describe('Entries in all. 事项数。'),
    acknowledged: count.describe('Acknowledged by their persons. 已签收事项数。'),
    performed: count.describe('Performed. 已落实事项数。'),
    overdue: count.describe('Of adopted lists, not performed in time. 逾期未落实事项数。'),
  })
  .meta({ id: 'DutyTotals', description: 'How the lists of a unit stand. 一个单位“两个清单”的合计。' });
export type DutyTotals = Readonly<z.output<typeof totals>>;
export const DutyTotals = objectTypeOf(totals);
