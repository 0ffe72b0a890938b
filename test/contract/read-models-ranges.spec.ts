import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openReadModels, openReader, type Database, type Reader, type Where } from '@zhudian/projections';
import { beyond } from '../../projections/src/reading/conditions';
import { filledOrder, filterOf } from '../../projections/src/reading/filter';
import { ListSql } from '../../projections/src/reading/list-queries';
import type { ListQueries } from '../../projections/src/reading/list-ways';
import { orderOf } from '../../projections/src/reading/order';
import type { Value } from '../../projections/src/storing/database';
import { bind } from '../../projections/src/storing/parameters';
import { tablesOf } from '../../projections/src/declaring/tables';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { harbourModels, harbours } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';

const context = 'personnel';
type Conditions = Where<typeof harbours.columns>;

const moored = (key: string, size: number, berth: string | null, port = 'north') => ({
  type: 'Moored',
  data: { key, size, berth, port },
});
const story = [
  moored('a', 1, '2016-03-01'),
  moored('b', 2, null),
  moored('c', 3, '2016-05-01'),
  moored('d', 4, '2016-04-01', 'south'),
];
const EARLIER = story.length - 1;
/** What comes later moves everything: the past has to be read from the history. */
const later = ['a', 'b', 'c', 'd'].map((key) => moored(key, 9, null, 'west'));
const facts = recordedAs([
  ...story,
  ...Array.from({ length: 60 }, () => later).flat(),
  ...later.map(({ type, data }, at) => ({ type, data: { ...data, size: 20 + at } })),
]);
const LAST = facts.length - 1;

onEveryStore('A range in a filter', (fresh) => {
  let url: string;
  let reader: Reader;
  beforeAll(async () => {
    url = await fresh();
    const store = await openReadModels({ url, context, models: harbourModels });
    await store.fold(pageOf(facts.slice(0, story.length)));
    await store.fold(pageOf(facts.slice(story.length)));
    await store.close();
    reader = await openReader({ url, context, models: harbourModels });
  });
  afterAll(() => reader.close());

  const found = async (where: Conditions, at = EARLIER) => {
    const { rows } = await reader.at(at).page(harbours, { where, first: 10 });
    expect(await reader.at(at).count(harbours, where)).toBe(rows.length);
    return rows.map(({ id }) => id).join('');
  };

  it.each([
    ['from one end on', { size: { from: 3 } }, 'cd'],
    ['after one end', { size: { after: 3 } }, 'd'],
    ['up to an end', { size: { to: 2 } }, 'ab'],
    ['before an end', { size: { before: 2 } }, 'a'],
    ['between two ends', { size: { from: 2, before: 4 } }, 'bc'],
    ['of days, without those that have none', { berth: { before: '2016-05-01' } }, 'ad'],
    ['of days, with those that have none', { berth: { from: '2016-04-01', orNone: true } }, 'bcd'],
    ['without ends: whatever there is', { berth: {} }, 'acd'],
    ['in which nothing lies', { size: { from: 3, before: 3 } }, ''],
    ['with an end that is not given', { size: { from: 3, to: undefined } }, 'cd'],
    ['beside a value', { port: 'north', size: { from: 2 } }, 'bc'],
    [
      'beside a list and another range',
      { port: ['north', 'south'], size: { from: 2 }, berth: { to: '2016-04-01' } },
      'd',
    ],
    ['of keys', { id: { after: 'b' } }, 'cd'],
  ] as const)('holds what lies %s, in the past', async (_, where, expected) =>
    expect(await found(where)).toBe(expected),
  );

  it('holds what lies in it now', async () => {
    expect(await found({ size: { from: 1, to: 4 } }, LAST)).toBe('');
    expect(await found({ size: { after: 20, before: 23 } }, LAST)).toBe('bc');
    expect(await found({ berth: { from: '2016-01-01', orNone: true } }, LAST)).toBe('abcd');
  });

  it.each([EARLIER, LAST])('is paged without gap or repeat at %d', async (position) => {
    const orders = [['size'], ['berth'], [{ column: 'berth', direction: 'desc' }, 'size']] as const;
    for (const orderBy of orders) {
      for (const where of [
        { size: { from: 2, before: 23 } },
        { berth: { from: '2016-03-01' } },
        { berth: { orNone: true } },
      ]) {
        const whole = await reader.at(position).page(harbours, { where, orderBy, first: 10 });
        const ids: string[] = [];
        for (let after: string | undefined, more = true; more;) {
          const page = await reader.at(position).page(harbours, { where, orderBy, first: 1, ...(after && { after }) });
          ids.push(...page.rows.map(({ id }) => id));
          after = page.cursors.at(-1);
          more = page.hasMore;
        }
        expect(ids).toStrictEqual(whole.rows.map(({ id }) => id));
      }
    }
  });

  it('is refused where it makes no sense', async () => {
    const ask = (where: object) => reader.at(LAST).count(harbours, where as Conditions);
    await expect(ask({ open: { from: false } })).rejects.toThrow('harbours.open has no order');
    await expect(ask({ size: { until: 3 } })).rejects.toThrow('harbours.size: a range has no "until"');
    await expect(ask({ size: { from: 'three' } })).rejects.toThrow('size: never has such a value');
    await expect(ask({ berth: { to: null } })).rejects.toThrow('harbours.berth: a range does not end at nothing');
    await expect(ask({ calls: { from: 1 } })).rejects.toThrow('no index over "calls"');
  });
});

type Names = readonly (keyof typeof harbours.columns)[];

/** How SQLite would read a page: what it does to the tables to find the rows, each of which it looks up by its key afterwards. */
const planOf = async (
  db: Database,
  kind: Exclude<keyof ListQueries, 'bounded'>,
  {
    where,
    orderBy,
    cursor,
  }: { readonly where: Conditions; readonly orderBy: Names; readonly cursor?: readonly Value[] | undefined },
) => {
  const tables = tablesOf(harbours);
  const filter = filterOf(tables, where);
  const order = orderOf(tables, orderBy);
  const start = beyond(filledOrder(order, filter), { end: 'after', cursor });
  const conditions = [...filter.conditions('sqlite'), ...start.conditions('sqlite')];
  const statement = new ListSql(db, context, tables).page({ conditions, order })[kind];
  const bound = bind(db, statement, { ...filter.values, ...start.values, limit: 3, position: 1 });
  const rows = await db.all({ ...bound, sql: `explain query plan ${bound.sql}` });
  return rows.map((row) => String(row.at(-1))).filter((line) => /^(SEARCH|SCAN) harbours|FOR ORDER BY/.test(line));
};

/** As of now and as of long ago. */
const plansOf = (db: Database, where: Conditions, orderBy: Names, cursor?: readonly Value[]) =>
  Promise.all((['head', 'far'] as const).map((kind) => planOf(db, kind, { where, orderBy, cursor })));

/** Of the first rows of both tables, not of the tables. */
const MERGED = 'USE TEMP B-TREE FOR ORDER BY';

describe('A range at the end of an index', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-ranges-'));
  let db: Database;
  beforeAll(async () => {
    const store = await openReadModels({ url: `sqlite:${home}`, context, models: harbourModels });
    await store.fold(pageOf(facts));
    await store.close();
    db = openDatabase(`sqlite:${home}`, context, 'read');
  });
  afterAll(async () => {
    await db.close();
    rmSync(home, { recursive: true });
  });

  /** The keys alone are read there; what is sorted are the rows of the page. */
  const TOLD = 'USE TEMP B-TREE FOR ORDER BY';
  const now = (index: string, terms: string) =>
    `SEARCH harbours_v1 USING COVERING INDEX harbours_v1_${index} (${terms})`;
  const then = (index: string, terms: string) =>
    `SEARCH harbours_v1_history USING COVERING INDEX harbours_v1_history_${index} (${terms})`;

  it('is looked up there, in the current rows and in the history', async () => {
    const terms = 'port=? AND size>? AND size<?';
    expect(await plansOf(db, { port: 'north', size: { from: 2, before: 9 } }, ['size'])).toStrictEqual([
      [now('by_1', terms), TOLD],
      [now('by_1', terms), then('by_1', terms), MERGED],
    ]);
  });

  it('is not looked for among the current rows where few of them are where they were long ago: these are looked up', async () => {
    const still = 'SEARCH harbours_v1 USING INDEX harbours_v1_placed (placed_from<?)';
    const ofPort = await planOf(db, 'long', { where: { port: 'north', size: { from: 2 } }, orderBy: ['size'] });
    expect(ofPort.filter((line) => line.includes('harbours'))).toStrictEqual([
      still,
      then('by_1', 'port=? AND size>?'),
    ]);
    const ofAll = await planOf(db, 'long', { where: {}, orderBy: ['berth'] });
    expect(ofAll.filter((line) => line.includes('harbours'))).toStrictEqual([
      still,
      'SCAN harbours_v1_history USING COVERING INDEX harbours_v1_history_by_2',
    ]);
  });

  it('is looked up there beside a list of one, which is read in the order of the index', async () => {
    const ranged = { draught: { before: 3 } };
    const one = await plansOf(db, { open: [true], ...ranged }, ['draught'], [1, 'a']);
    expect(one).toStrictEqual(await plansOf(db, { open: true, ...ranged }, ['draught'], [1, 'a']));
    const none = await plansOf(db, { berth: [null] }, ['berth']);
    expect(none).toStrictEqual(await plansOf(db, { berth: null }, ['berth']));
  });

  it('is looked up there from a cursor on, also where there may be nothing', async () => {
    const terms = 'open=? AND (draught,id)>(?,?) AND draught<?';
    expect(await plansOf(db, { open: true, draught: { before: 3 } }, ['draught'], [1, 'a'])).toStrictEqual([
      [now('by_3', terms), TOLD],
      [now('by_3', terms), then('by_3', terms), MERGED],
    ]);
  });
});
