import type { ToldReadingRow } from '@zhudian/projections';
import { spanOfMonth, type Span } from '@zhudian/programme';

type ToldMonth = ToldReadingRow['months'][number];

const byMonth = (months: readonly ToldMonth[], day: string) =>
  Map.groupBy(
    months.filter(({ on }) => on <= day),
    ({ period }) => period,
  );

/**
 * The months after a withdrawal that came to be known in a span, as they were told by its last day: those that met their
 * targets, of all of them. A month is told when it is over, so it may fall to the check after the one before which it ended.
 */
export const readingsOn = (readings: readonly ToldReadingRow[], { first, last }: Span, withdrawnOn: string) => {
  const told = readings.flatMap(({ months }) =>
    [...byMonth(months, last)].flatMap(([period, findings]) => {
      const isNew = findings.every(({ on }) => first <= on);
      return isNew && spanOfMonth(period).last > withdrawnOn ? findings.slice(-1) : [];
    }),
  );
  return { met: told.filter(({ missed }) => !missed).length, owed: told.length };
};
