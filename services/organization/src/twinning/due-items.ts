import { twinnings } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Requirements whose quarter is over before a day, with one of the four sames missing on a side. */
export const dueSames: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, twinnings, { stage: 'IN_FORCE', trackBy: { before } });
  return rows.flatMap(({ id, stationId, requirements }) =>
    requirements
      .filter(({ missing, waived, dueOn }) => missing.length > 0 && waived === null && dueOn < before)
      .map(({ requirementId, dueOn }) => ({
        subject: { type: 'Twinning', id },
        unitId: stationId,
        owner: null,
        rule: null,
        kind: 'SAMES_TRACKED' as const,
        of: requirementId,
        dueOn,
        source: 'I07 “四同”: the last day of the quarter of the requirement',
      })),
  );
};

/** Twinnings whose last day was before a day, and that nobody has ended. */
export const dueTwinnings: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, twinnings, { stage: 'IN_FORCE', until: { before } });
  return rows.map(({ id, stationId, until: dueOn }) => ({
    subject: { type: 'Twinning', id },
    unitId: stationId,
    owner: null,
    rule: null,
    kind: 'TWINNING_ENDED' as const,
    of: null,
    dueOn,
    source: 'B17 结对共建: the day that was agreed',
  }));
};
