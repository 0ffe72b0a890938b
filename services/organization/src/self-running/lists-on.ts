import { dutyListKind } from '@zhudian/facts';
import { areListsDue } from '@zhudian/programme';
import type { AdoptedListRow } from '@zhudian/projections';

/** Whether the two lists of the year of a day were adopted by then; nothing is owed before they are due. */
export const listsOn = (lists: readonly AdoptedListRow[], day: string, since?: string | null) => {
  const known = lists.map(({ drafted, ...list }) => ({ ...list, drafted: drafted.filter(({ on }) => on <= day) }));
  const isAdopted = known.some(
    ({ year, drafted, adoptedOn }) =>
      String(year) === day.slice(0, 4) &&
      dutyListKind.options.every((kind) => drafted.some((one) => one.kind === kind)) &&
      adoptedOn !== null &&
      adoptedOn <= day,
  );
  const isOwed = isAdopted || areListsDue(day, since);
  return { met: isAdopted ? 1 : 0, owed: isOwed ? 1 : 0 };
};
