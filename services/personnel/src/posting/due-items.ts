import { postings } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';

/** What postings owe and is due before a day, as their cockpits have it on that day. */
export const dueOfPostings: DueItemsOf = async (context, before) => {
  const begun = await allRows(context, postings, { startOn: { before } });
  const owed = await Promise.all(
    begun.map(async (row) => {
      const rulesOnDay = await rulesOfPosting(context, row);
      const open = duties(row, before, rulesOnDay(row.startOn)).filter(({ state }) => state === 'OVERDUE');
      return open.map(({ kind, of, dueOn, rule, source }) => ({
        kind,
        of,
        dueOn,
        rule,
        source,
        subject: { type: 'Posting', id: row.id },
        unitId: row.stationId,
        owner: { type: 'Person', id: row.personId },
      }));
    }),
  );
  return owed.flat();
};
