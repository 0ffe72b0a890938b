import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { openReader, openReadModels, type Reader } from '@zhudian/projections';
import { startPostgres, type Postgres } from '../support/postgres';
import { listed, keyOf, lastReadings, POSITIONS_APART, readingAt, readingPages, readings, ROWS } from './fold/readings';
import { Visibility, ways, type Way } from './reads/visibility';
import { catchUp, catchUpBare, fillLog } from './reads/catch-up';
import type { Bench, Case } from './harness';

const EVENTS = Number(process.env['READS_EVENTS'] ?? 200_000);
const LOG_EVENTS = Math.min(EVENTS, 50_000);
const PAGE_SIZE = 2_000;
const SLICES = 8;
const QUESTIONS = 100;
const context = 'integrity-performance';
const CURRENT = (EVENTS - 1) * POSITIONS_APART;
const MIDDLE = Math.floor(EVENTS / 2) * POSITIONS_APART;
const LATE = Math.floor(EVENTS * 0.99) * POSITIONS_APART;

let home: string;
let postgres: Postgres;
let log: RunningStore;
let visibility: Visibility;
const readers: Record<string, Reader> = {};

/** Reads of a store whose rows have been changed again and again, and how soon a fact is read. */
export const bench: Bench = {
  name: 'reads',
  setup: async () => {
    home = mkdtempSync(join(tmpdir(), 'zhudian-reads-'));
    postgres = await startPostgres({ durable: true });
    readers['SQLite'] = await folded(`sqlite:${join(home, 'history')}`, readingPages(EVENTS, PAGE_SIZE));
    readers['SQLite, no history'] = await folded(`sqlite:${join(home, 'plain')}`, lastReadings(EVENTS, PAGE_SIZE));
    const url = await postgres.createDatabase();
    readers['PostgreSQL'] = await folded(url, readingPages(EVENTS, PAGE_SIZE));
    readers['PostgreSQL, no history'] = await folded(await postgres.createDatabase(), lastReadings(EVENTS, PAGE_SIZE));
    log = await startStore({ data: join(home, 'log') });
    await fillLog(log.connectionString, LOG_EVENTS);
    visibility = await Visibility.open(join(home, 'visible'));
  },
  cases: [
    ...['SQLite', 'PostgreSQL'].flatMap(pagesOf),
    ...['SQLite', 'PostgreSQL'].flatMap(pagesInOrderOf),
    ...['SQLite', 'PostgreSQL'].map((store) => finding(store)),
    {
      name: 'catch-up, bare official client',
      unit: 'events/s',
      run: () => perSecond(LOG_EVENTS, () => catchUpBare(log.connectionString, LOG_EVENTS)),
    },
    {
      name: 'catch-up, our log client',
      unit: 'events/s',
      against: 'catch-up, bare official client',
      run: () => perSecond(LOG_EVENTS, () => catchUp(log.connectionString, LOG_EVENTS)),
    },
    ...ways.flatMap((way) => [seenWithin(way, 0.5), seenWithin(way, 0.99)]),
  ],
  teardown: async () => {
    await visibility.close();
    await Promise.all(Object.values(readers).map((reader) => reader.close()));
    await log.stop();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  },
};

function pagesOf(store: string): readonly Case[] {
  const plain = `${store}: current page, no history`;
  const current = `${store}: current page`;
  return [
    { name: plain, unit: 'pages/s', run: () => pages(`${store}, no history`, CURRENT) },
    { name: current, unit: 'pages/s', against: plain, run: () => pages(store, CURRENT) },
    { name: `${store}: page as of the middle`, unit: 'pages/s', against: current, run: () => pages(store, MIDDLE) },
  ];
}

/** In the order of what changes: the rows of a page as of long ago are elsewhere by now. */
function pagesInOrderOf(store: string): readonly Case[] {
  return (['value', 'count'] as const).flatMap((column) => {
    const current = `${store}: current page by ${column}`;
    const asOf = (when: string, position: number): Case => ({
      name: `${store}: page by ${column}, ${when}`,
      unit: 'pages/s',
      against: current,
      run: () => orderedPages(store, column, position),
    });
    return [
      { name: current, unit: 'pages/s', run: () => orderedPages(store, column, CURRENT) },
      asOf('as of the middle', MIDDLE),
      asOf('as of late', LATE),
    ];
  });
}

function finding(store: string): Case {
  return { name: `${store}: one row, current`, unit: 'rows/s', run: () => finds(store) };
}

function seenWithin(way: Way, share: number): Case {
  const name = `append acknowledged to row ${way}, p${share * 100}`;
  return { name, unit: 'ms', run: () => visibility.measure(way, share) };
}

const readerOf = (store: string): Reader => {
  const reader = readers[store];
  if (!reader) throw new Error(`${store} is not open.`);
  return reader;
};

/** Pages of a station's months, another station each time. */
const pages = (store: string, position: number): Promise<number> => {
  const snapshot = readerOf(store).at(position);
  return fastest(async (at) => {
    const { station } = readingAt(at * 7);
    const { rows } = await snapshot.page(readings, { where: { station }, orderBy: ['month'], first: 12 });
    if (rows.length === 0) throw new Error(`${store} shows nothing of ${station} at ${position}.`);
  });
};

/** Pages from another value on each time, the greatest first. */
const orderedPages = (store: string, column: 'value' | 'count', position: number): Promise<number> => {
  const snapshot = readerOf(store).at(position);
  const orderBy = [{ column, direction: 'desc' }] as const;
  return fastest(async (at) => {
    const where = { value: { to: 50 + readingAt(at * 7).value / 2 } };
    const { rows } = await snapshot.page(listed, { where, orderBy, first: 12 });
    if (rows.length < 12) throw new Error(`${store} shows too little by ${column} at ${position}.`);
  });
};

const finds = (store: string): Promise<number> => {
  const snapshot = readerOf(store).at(CURRENT);
  return fastest(async (at) => {
    if (!(await snapshot.find(readings, keyOf(readingAt(at * 7))))) throw new Error(`${store} has no row ${at}.`);
  });
};

/** Questions a second in the fastest of several slices: a slice is short enough to fall between the neighbours' noise. */
const fastest = async (ask: (at: number) => Promise<void>): Promise<number> => {
  const slices: number[] = [];
  for (let slice = 0; slice < SLICES; slice++) {
    const rate = await perSecond(QUESTIONS, async () => {
      for (let at = 0; at < QUESTIONS; at++) await ask(slice * QUESTIONS + at);
    });
    slices.push(rate);
  }
  return Math.max(...slices);
};

const folded = async (url: string, pagesOfLog: Iterable<Parameters<FoldPage>[0]>): Promise<Reader> => {
  const store = await openReadModels({ url, context, models: [readings, listed] });
  for (const page of pagesOfLog) await store.fold(page);
  await store.close();
  const reader = await openReader({ url, context, models: [readings, listed] });
  if ((await reader.at(CURRENT).count(readings)) !== ROWS) throw new Error(`${url} does not have ${ROWS} rows.`);
  return reader;
};
type FoldPage = Awaited<ReturnType<typeof openReadModels>>['fold'];

const perSecond = async (count: number, work: () => Promise<void>): Promise<number> => {
  const started = process.hrtime.bigint();
  await work();
  return (count * 1e9) / Number(process.hrtime.bigint() - started);
};
