import { dutyLists, firstSecretarySince, firstSecretaryTerms } from '@zhudian/projections';
import { listsDueOn } from '@zhudian/programme';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { isInYear } from './duty-list.guards';

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

/** Branches with a First Secretary that have no list of the year. */
export const dueLists: DueItemsOf = async (context, before, today) => {
  const year = Number(today.slice(0, 4));
  const [branches, lists] = await Promise.all([
    allRows(context, firstSecretaryTerms, {}),
    allRows(context, dutyLists, { year }),
  ]);
  const drafted = new Set(lists.map(({ branchId }) => branchId));
  return branches.flatMap(({ id, stationId, terms }) => {
    const since = firstSecretarySince(terms, today);
    if (since === null || drafted.has(id)) return [];
    const dueOn = listsDueOn(year, since);
    // Who came late in a year draws up the lists of the next one.
    if (dueOn >= before || !isInYear(dueOn, year)) return [];
    return {
      kind: 'DUTY_LISTS_DRAFTED' as const,
      subject: { type: 'Branch', id },
      of: String(year),
      unitId: stationId,
      owner: null,
      dueOn,
      rule: null,
      source: 'I02 两个清单: two lists each year; the day is a proposal of the programme',
    };
  });
};
