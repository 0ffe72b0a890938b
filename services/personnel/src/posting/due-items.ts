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
      const open = duties(row, before, rulesOnDay(row.recordedFrom)).filter(({ state }) => state === 'OVERDUE');
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

/** A posting whose term is over by plan, and whose fit nobody has reviewed. */
export const dueOfFit: DueItemsOf = async (context, before) => {
  const serving = await allRows(context, postings, { stage: 'ACTIVE', plannedEndOn: { before } });
  return serving
    .filter(({ fit, takenOverOn }) => fit === null && takenOverOn === null)
    .map((row) => ({
      kind: 'FIT_REVIEWED',
      of: null,
      dueOn: row.plannedEndOn,
      rule: null,
      source: 'S15 人岗相宜: reviewed at the end of the term',
      subject: { type: 'Posting', id: row.id },
      unitId: row.stationId,
      owner: null,
    }));
};
