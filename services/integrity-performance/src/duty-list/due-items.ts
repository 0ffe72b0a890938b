import { dutyLists } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Entries of adopted lists that were to be performed before a day. */
export const dueDuties: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, dutyLists, { performBy: { before } });
  return rows.flatMap(({ id, stationId, entries }) =>
    entries
      .filter(({ performed, dueOn }) => performed === null && dueOn < before)
      .map(({ entryId, personId, dueOn }) => ({
        kind: 'DUTY_PERFORMED' as const,
        subject: { type: 'DutyList', id },
        of: entryId,
        unitId: stationId,
        owner: personId === null ? null : { type: 'Person', id: personId },
        dueOn,
        rule: null,
        source: 'I22 主体责任和监督责任: the day that the list gives',
      })),
  );
};
