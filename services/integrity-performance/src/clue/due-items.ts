import { clues } from '@zhudian/projections';
import { addDays } from '@zhudian/programme';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Measures that were to be completed before a day, of the clues that the caller may see. */
export const dueMeasures: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, clues, { step: 'MEASURE', open: true });
  return rows.flatMap(({ id, stationId, measureOwnerId, dueOn }) =>
    dueOn === null || dueOn >= before
      ? []
      : {
          kind: 'MEASURE_COMPLETED' as const,
          subject: { type: 'Clue', id },
          of: null,
          unitId: stationId,
          owner: measureOwnerId === null ? null : { type: 'Person', id: measureOwnerId },
          dueOn,
          rule: null,
          source: 'I18 提供线索及依据: the measure names its own day',
        },
  );
};

/** Clues that the system opened on a breach, and of which nobody has named the factor by the end of the month. */
export const dueFactors: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, clues, { step: 'OPENED', open: true });
  return rows.flatMap(({ id, stationId, personId, takeUpBy }) =>
    takeUpBy === null || takeUpBy >= before
      ? []
      : {
          kind: 'FACTOR_IDENTIFIED' as const,
          subject: { type: 'Clue', id },
          of: null,
          unitId: stationId,
          owner: personId === null ? null : { type: 'Person', id: personId },
          dueOn: takeUpBy,
          rule: null,
          source: 'I18 提供线索及依据: by the end of the month in which the breach was found [P]',
        },
  );
};

const DAYS_TO_ASSIGN = 7;
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Clues that the system opened where the log names neither a First Secretary nor a branch secretary: somebody has to be named. */
export const dueAssignments: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, clues, { step: 'OPENED', open: true });
  return rows.flatMap(({ id, stationId, personId, openedOn, takeUpBy }) => {
    const dueOn = takeUpBy === null || personId !== null ? null : earlier(addDays(openedOn, DAYS_TO_ASSIGN), takeUpBy);
    return dueOn === null || dueOn >= before
      ? []
      : {
          kind: 'CLUE_ASSIGNED' as const,
          subject: { type: 'Clue', id },
          of: null,
          unitId: stationId,
          owner: null,
          dueOn,
          rule: null,
          source: 'I18 提供线索及依据: a week after it was opened, or with the day of its factor [P]',
        };
  });
};
