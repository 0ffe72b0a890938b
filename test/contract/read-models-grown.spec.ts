import { ORIGIN, type RecordedFact } from '@zhudian/facts';
import {
  always,
  defineReadModel,
  grant,
  integer,
  openDatabase,
  openReader,
  openReadModels,
  requestRebuild,
  text,
  type Database,
  type Handlers,
  type Reader,
  type RowOf,
} from '@zhudian/projections';
import { ListReads } from '../../projections/src/reading/list-reads';
import { RowReads } from '../../projections/src/reading/row-reads';
import type { Statement } from '../../projections/src/storing/database';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { onEveryStore } from '../support/read-model-stores';

const context = 'personnel';
interface Level {
  readonly key: string;
  readonly level: number;
}
const columns = { level: integer(), port: text() };

/** Gauges whose levels only rise, and fall below nothing: listed by what only grows and by what only shrinks. */
const gauges = defineReadModel({
  name: 'gauges',
  version: 1,
  context,
  access: { rows: [grant(['STAFF'], always, '测试用。', 'For the spec.')] },
  columns: { ...columns, depth: integer() },
  indexes: [['level'], ['depth'], ['port', 'level']],
  on: {
    Moored: {
      keys: ({ data }: RecordedFact) => (data as Level).key,
      fold: (_: RowOf<typeof columns> | undefined, { data }: RecordedFact, id: string) => {
        const { level } = data as Level;
        return { id, level, depth: -level, port: level % 3 === 0 ? 'north' : 'south' };
      },
    },
  } as unknown as Handlers<RowOf<typeof columns> & { depth: number }>,
});
const models = [gauges];

const ROWS = 12;
const ROUNDS = 60;
/** One is read once and never again; from then on a row is where it was. */
const ONCE = 300;
const keyOf = (nth: number): string => (nth === ONCE ? 'once' : `gauge-${(nth * 5) % ROWS}`);
const levels = (from: number): readonly Level[] =>
  Array.from({ length: ROWS * ROUNDS }, (_, nth) => ({ key: keyOf(nth), level: from + nth }));
const told = (all: readonly Level[]) => pageOf(recordedAs(all.map((data) => ({ type: 'Moored', data }))));

/** What a plain fold shows as of a position, the highest first. */
const highest = (all: readonly Level[], position: number, port?: string): readonly string[] => {
  const rows = new Map(all.slice(0, position + 1).map(({ key, level }) => [key, level]));
  return [...rows]
    .filter(([, level]) => port === undefined || (level % 3 === 0) === (port === 'north'))
    .toSorted(([, one], [, other]) => other - one)
    .map(([key]) => key);
};

onEveryStore('A list as of long ago, in the order of what only grows', (fresh) => {
  let url: string;
  let reader: Reader;
  const first = levels(0);
  beforeEach(async () => {
    url = await fresh();
    const store = await openReadModels({ url, context, models });
    await store.fold(told(first));
    await store.close();
    reader = await openReader({ url, context, models });
  });
  afterEach(() => reader.close());

  const shown = async (position: number, request: object) => {
    const { rows } = await reader.at(position).page(gauges, { first: 5, ...request } as never);
    return rows.map(({ id }) => id);
  };
  const POSITIONS = [0, 1, 3, ROWS, 100, 101, 255, 256, 257, 333, 480, 640, ROWS * ROUNDS - 2, ROWS * ROUNDS - 1];

  it.each(POSITIONS)('is what a plain fold gives at %d, however it is asked for', async (position) => {
    const all = highest(first, position);
    for (const orderBy of [[{ column: 'level', direction: 'desc' }], ['depth']]) {
      expect(await shown(position, { orderBy })).toStrictEqual(all.slice(0, 5));
      expect(await shown(position, { orderBy, first: undefined, last: 5 })).toStrictEqual(all.slice(-5));
      const where = { port: 'north' };
      expect(await shown(position, { orderBy, where })).toStrictEqual(highest(first, position, 'north').slice(0, 5));
    }
    for (const orderBy of [['level'], [{ column: 'depth', direction: 'desc' }]])
      expect(await shown(position, { orderBy })).toStrictEqual(all.slice(-5).toReversed());
  });

  it('is paged to its end', async () => {
    const orderBy = [{ column: 'level', direction: 'desc' }] as const;
    const ids: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await reader.at(333).page(gauges, { orderBy, first: 5, ...(after && { after }) });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.cursors.at(-1);
      more = page.hasMore;
    }
    expect(ids).toStrictEqual(highest(first, 333));
  });

  it.each([256, 333])(
    'takes one statement at %d once its bound is known, since each version tells its own row',
    async (position) => {
      const db = openDatabase(url, context, 'read');
      const asked: string[] = [];
      const counted: Database = Object.assign(Object.create(db) as Database, {
        all: (statement: Statement) => {
          asked.push(statement.sql);
          return db.all(statement);
        },
      });
      const lists = new ListReads(counted, context, new RowReads(counted, context, gauges));
      const request = { orderBy: [{ column: 'level', direction: 'desc' }], first: 5 } as const;
      for (const expected of [5, 1, 1]) {
        const { rows } = await lists.page(position, request);
        expect(rows.map(({ id }) => id)).toStrictEqual(highest(first, position).slice(0, 5));
        expect(asked.splice(0)).toHaveLength(expected);
      }
      await db.close();
    },
  );

  it('is that of the new rows once they have been built anew, though the reader knew how far the old ones had come', async () => {
    const orderBy = [{ column: 'level', direction: 'desc' }];
    expect(await shown(333, { orderBy })).toStrictEqual(highest(first, 333).slice(0, 5));
    // As after a fact was set aside: the past is another.
    const second = levels(10_000);
    const store = await openReadModels({ url, context, models });
    await requestRebuild(url, context, 'gauges');
    await store.takeUpRebuilds();
    await store.build({ commit: ORIGIN, prepare: ORIGIN }, told(second));
    await store.close();
    expect(await shown(333, { orderBy })).toStrictEqual(highest(second, 333).slice(0, 5));
    expect(await shown(333, { orderBy })).toStrictEqual(highest(second, 333).slice(0, 5));
  });
});
