import { riskPoints } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { reviewRule } from './risk-level';

/** Risks that were to be reviewed before a day. */
export const dueRiskReviews: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, riskPoints, { reviewDueOn: { before } });
  return rows.flatMap(({ id, stationId, ownerId, level, reviewDueOn }) =>
    reviewDueOn === null
      ? []
      : {
          kind: 'RISK_REVIEWED' as const,
          subject: { type: 'RiskPoint', id },
          of: null,
          unitId: stationId,
          owner: ownerId === null ? null : { type: 'Person', id: ownerId },
          dueOn: reviewDueOn,
          rule: reviewRule(level),
          source: 'I06 廉洁风险防控落地: reviewed on cycle, by its level',
        },
  );
};
