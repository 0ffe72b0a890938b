import { z } from 'zod';
import { day, enumOf, id, obligationKind, title } from '@zhudian/facts';
import { internal } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

/** LATE_ENTERED: it was done in time, and recorded when the period was over. */
export const obligationState = enumOf('ObligationState', {
  MET: ['已落实', 'met'],
  LATE_ENTERED: ['已落实，补录', 'met, entered late'],
  DUE: ['应办', 'due'],
  OVERDUE: ['逾期', 'overdue'],
  EXEMPT: ['免办', 'exempt'],
});
export type ObligationState = z.infer<typeof obligationState>;

/** Why a branch does not owe something in a period. */
export const exemption = enumOf('ObligationExemption', {
  BRANCH_NEW: ['期内设立或登记', 'established or registered within the period'],
  BRANCH_SMALL: ['正式党员不足三人', 'fewer than three full members'],
  NO_COMMITTEE: ['未设支部委员会', 'no committee'],
  NO_GROUP: ['未划分党小组', 'no Party groups'],
  GROUP_NEW: ['党小组未存续全期', 'group did not stand through the period'],
  NO_WORKING_DAY: ['期内无工作日', 'no working day in the period'],
});
export type Exemption = z.infer<typeof exemption>;

const count = z.int().min(0);
const obligation = z
  .object({
    kind: obligationKind,
    groupId: id
      .nullable()
      .describe('The Party group that owes it; null where the branch does. 党小组编号；支部应办的为空。'),
    groupName: title.nullable().describe('What it is called. 党小组名称。'),
    period: z.string().describe('`2026-W47`, `2026-11`, `2026-Q4` or `2026`. 所属周、月、季度或年度。'),
    from: day.describe('First day of the period. 期初。'),
    dueOn: day.describe('Last day of the period. 期末，即期限。'),
    state: obligationState,
    exemption: exemption.nullable().describe('Why nothing is owed. 免办原因。'),
    metOn: day
      .nullable()
      .describe(
        'The first meeting that met it, of those entered in time where any was. 首次落实日期，按期录入的优先。',
      ),
    meetingId: internal(id.nullable()),
    reviewId: internal(id.nullable()),
    source: z.string().describe('Where it comes from. 依据。'),
  })
  .meta({
    id: 'BranchObligation',
    description: 'What a branch owes in a period, derived from its meetings. 组织生活应办事项（由会议记录推算）。',
  });
export type Obligation = Readonly<z.output<typeof obligation>>;
export const BranchObligation = objectTypeOf(obligation);

const totals = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    kind: obligationKind,
    branches: count.describe('Branches that owe it or are exempt. 支部数。'),
    met: count.describe('Met, entered late or not. 已落实（含补录）。'),
    lateEntered: count.describe('Of those met, entered late. 其中补录。'),
    due: count.describe('Still to be met. 应办。'),
    overdue: count.describe('Not met in time. 逾期。'),
    exempt: count.describe('Not owed. 免办。'),
  })
  .meta({
    id: 'ObligationTotals',
    description:
      'What the branches of a county enterprise, or of the bureau, owe of one kind. 县级供电企业或全局各支部一类应办事项的合计。',
  });
export type Totals = Readonly<z.output<typeof totals>>;
export const ObligationTotals = objectTypeOf(totals);
