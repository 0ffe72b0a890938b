import { citedBreaches, indicators } from '@zhudian/projections';
import { spanOfMonth } from '@zhudian/programme';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { weakMonths } from './weak-indicators';

/** Indicators whose newest month misses its target, while no clue was opened on it or on a month just before it. */
export const dueBreaches: DueItemsOf = async (context, before) => {
  const [rows, cited] = await Promise.all([
    // It is due at the end of a month, which lies after the day.
    allRows(context, indicators, { breachOn: { before } }),
    allRows(context, citedBreaches, {}),
  ]);
  const takenUp = new Set(cited.map(({ id }) => id));
  return rows.flatMap((row) => {
    const months = weakMonths(row);
    const newest = months.at(-1);
    const isTakenUp = months.some(({ findingEventIds }) => findingEventIds.some((one) => takenUp.has(one)));
    if (newest?.onTarget !== false || newest.findingEventId === null || isTakenUp) return [];
    const dueOn = spanOfMonth(newest.decision.on.slice(0, 7)).last;
    return dueOn >= before
      ? []
      : {
          kind: 'BREACH_TAKEN_UP' as const,
          subject: { type: 'Indicator', id: row.id },
          of: newest.findingEventId,
          unitId: row.stationId,
          owner: null,
          dueOn,
          rule: null,
          source: 'I18 提供线索及依据: a breach opens a clue by the end of the month in which it was found [P]',
        };
  });
};
