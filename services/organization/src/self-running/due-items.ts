import { selfRunnings } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Checks whose day came before a day, and that were not made. */
export const dueChecks: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, selfRunnings, { nextCheckOn: { before } });
  return rows.flatMap(({ id, stationId, checks }) =>
    checks
      .filter(({ made, checkOn }) => made === null && checkOn < before)
      .map(({ moment, checkOn }) => ({
        kind: 'SELF_RUNNING_CHECKED' as const,
        subject: { type: 'SelfRunning', id },
        of: moment,
        unitId: stationId,
        owner: null,
        dueOn: checkOn,
        rule: null,
        source: 'N13 规范良好的自行运转: 90, 180 and 365 days after the withdrawal (proposed)',
      })),
  );
};
