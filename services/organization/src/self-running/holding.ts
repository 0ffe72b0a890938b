import { selfRunnings } from '@zhudian/projections';
import type { SliceSpec } from '@zhudian/framework/service';
import { criteriaOf, spanOfCheck } from './criteria';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** A check is held the counts of its criteria and the position at which they were taken. */
export const selfRunningHolding: Held = {
  CheckSelfRunning: async ({ postingId, moment }, { context }, execute) => {
    const row = await context.find(selfRunnings, String(postingId));
    const span = row && spanOfCheck(row, String(moment));
    const criteria = row && span ? await criteriaOf(row, span, context) : [];
    return execute({ criteria, judgedAt: String(context.snapshot.position) });
  },
};
