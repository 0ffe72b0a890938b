import { processDeviations, teamPlans } from '@zhudian/projections';
import { addDays, spanOfMonth } from '@zhudian/programme';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Deviations that were to be rectified before a day, and those that are rectified and wait to be verified. */
export const dueDeviations: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, processDeviations, { standing: ['OPEN', 'RECTIFIED'], dueOn: { before } });
  return rows.map(({ deviationId, stationId, ownerId, standing, dueOn }) => ({
    kind: standing === 'OPEN' ? ('DEVIATION_RECTIFIED' as const) : ('DEVIATION_VERIFIED' as const),
    subject: { type: 'StationBusiness', id: stationId },
    of: deviationId,
    unitId: stationId,
    owner: standing === 'OPEN' ? { type: 'Person', id: ownerId } : null,
    dueOn,
    rule: null,
    source: 'P01 业务流程规范运转: the day that was set when it was found or sent back',
  }));
};

const DAYS_TO_TELL = 5;

/** Team plans whose month was over before a day, and of which nobody has told what was done or said whether it is in control. */
export const dueTeamPlans: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, teamPlans, { stage: ['FILED', 'EXECUTED'] });
  return rows.flatMap(({ planId, stationId, stage, period }) => {
    const dueOn = addDays(spanOfMonth(period).last, DAYS_TO_TELL);
    return dueOn >= before
      ? []
      : {
          kind: stage === 'FILED' ? ('TEAM_PLAN_EXECUTED' as const) : ('TEAM_PLAN_CONTROLLED' as const),
          subject: { type: 'StationBusiness', id: stationId },
          of: planId,
          unitId: stationId,
          owner: null,
          dueOn,
          rule: null,
          source: 'P02 班组计划可控在控: told and controlled by the 5th of the month after [P]',
        };
  });
};
