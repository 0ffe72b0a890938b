import { standards } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Standards that were to be checked before a day. */
export const dueStandardChecks: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, standards, { stage: 'ADOPTED', checkBy: { before } });
  return rows.map(({ id, stationId, checkBy }) => ({
    subject: { type: 'Standard', id },
    unitId: stationId,
    owner: null,
    rule: null,
    kind: 'STANDARD_CHECKED' as const,
    of: null,
    dueOn: checkBy ?? before,
    source: 'B18 到位标准: the cycle that was set when it was adopted',
  }));
};

/** Shortfalls that were to be put right before a day, and those that are and wait for somebody else to verify them. */
export const dueShortfalls: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, standards, { settleBy: { before } });
  return rows.flatMap(({ id, stationId, shortfalls }) =>
    shortfalls
      .filter(({ standing, dueOn }) => standing !== 'VERIFIED' && dueOn < before)
      .map(({ shortfallId, ownerId, standing, dueOn }) => ({
        subject: { type: 'Standard', id },
        unitId: stationId,
        owner: standing === 'OPEN' ? { type: 'Person', id: ownerId } : null,
        rule: null,
        kind: standing === 'OPEN' ? ('SHORTFALL_RECTIFIED' as const) : ('SHORTFALL_VERIFIED' as const),
        of: shortfallId,
        dueOn,
        source: 'B18 到位标准: the day that was set when it was found or sent back',
      })),
  );
};
