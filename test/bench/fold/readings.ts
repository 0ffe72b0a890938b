import type { LogPage, RecordedFact } from '@zhudian/facts';
import { always, defineReadModel, grant, integer, real, text, type Handlers, type RowOf } from '@zhudian/projections';

/** Monthly readings of a bureau: 500 stations, ten months, each reading corrected again and again. */
export interface Reading {
  readonly station: string;
  readonly month: string;
  readonly value: number;
}
export const ROWS = 5_000;

const columns = { station: text(), month: text(), value: real(), count: integer() };

export const readings = defineReadModel({
  name: 'readings',
  version: 1,
  context: 'integrity-performance',
  access: { rows: [grant(['STAFF'], always, '测试用。', 'For the bench.')] },
  columns,
  indexes: [['station', 'month']],
  on: {
    ReadingTaken: {
      keys: ({ data }: RecordedFact) => keyOf(data as Reading),
      fold: (row: RowOf<typeof columns> | undefined, { data }: RecordedFact, id: string) => ({
        id,
        ...(data as Reading),
        count: (row?.count ?? 0) + 1,
      }),
    },
  } as unknown as Handlers<RowOf<typeof columns>>,
});

/** The same, to be listed by what changes: here and there, or with every reading. */
export const listed = { ...readings, name: 'listed', indexes: [['value'], ['count']] } as typeof readings;

export const keyOf = ({ station, month }: Reading): string => `${station}.${month}`;

/** The nth reading, always the same. */
export const readingAt = (nth: number): Reading => {
  const row = Math.imul(nth, 2_654_435_761) >>> 0;
  const at = row % ROWS;
  return {
    station: `station-${at % 500}`,
    month: `2031-${String(1 + Math.floor(at / 500)).padStart(2, '0')}`,
    value: (row % 10_000) / 100,
  };
};

/** Readings as pages of the log. */
export function* readingPages(count: number, pageSize: number): Generator<LogPage> {
  for (let from = 0; from < count; from += pageSize) {
    const facts = Array.from({ length: Math.min(pageSize, count - from) }, (_, at) => factAt(from + at));
    const last = facts.at(-1);
    if (last) yield { facts, checkpoint: { commit: last.position, prepare: last.prepare } };
  }
}

/** The last reading of every row alone, at the places where they are: the same rows without a history. */
export function* lastReadings(count: number, pageSize: number): Generator<LogPage> {
  const newest = new Map<string, number>();
  for (let nth = 0; nth < count; nth++) newest.set(keyOf(readingAt(nth)), nth);
  const facts = [...newest.values()].toSorted((one, other) => one - other).map(factAt);
  for (let from = 0; from < facts.length; from += pageSize) {
    const page = facts.slice(from, from + pageSize);
    const last = page.at(-1);
    if (last) yield { facts: page, checkpoint: { commit: last.position, prepare: last.prepare } };
  }
}

/** So far apart are two facts in the log. */
export const POSITIONS_APART = 300;

const factAt = (nth: number): RecordedFact => {
  const data = readingAt(nth);
  const position = nth * POSITIONS_APART;
  return {
    id: `reading-${nth}`,
    type: 'ReadingTaken',
    data,
    metadata: {} as RecordedFact['metadata'],
    stream: `indicator-${keyOf(data)}`,
    revision: nth,
    position,
    prepare: position,
    recordedAt: '2031-01-01T00:00:00.000Z',
  };
};
