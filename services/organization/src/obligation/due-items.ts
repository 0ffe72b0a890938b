import { obligationKind } from '@zhudian/facts';
import type { DueItemsOf } from '@zhudian/framework/service';
import { branchesOf, obligationsOf } from './branches-obliged';
import { OWED } from './obligations';
import { aroundDay } from './periods';

/**
 * What branches owe in the periods that run today, and what they missed in the ones before: a meeting that was held can
 * still be entered. What was missed earlier cannot be made good, and stays in the calendar of the branch.
 */
export const dueObligations: DueItemsOf = async (context, before, today) => {
  const asked = obligationKind.options.flatMap((kind) =>
    aroundDay(OWED[kind].rhythm, today)
      .filter(({ last }) => last < before)
      .map((period) => ({ kind, period, on: today })),
  );
  const owed = await obligationsOf(await branchesOf(undefined, context), asked, context);
  return owed.flatMap(({ branch, obligations }) =>
    obligations
      .filter(({ state }) => state === 'DUE' || state === 'OVERDUE')
      .map(({ kind, groupId, period, dueOn, source }) => ({
        kind,
        subject: { type: 'Branch', id: branch.id },
        of: groupId === null ? period : `${groupId}.${period}`,
        unitId: branch.orgUnitId,
        owner: null,
        dueOn,
        rule: null,
        source,
      })),
  );
};
