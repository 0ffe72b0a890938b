import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defineReadModel,
  grant,
  integer,
  openDatabase,
  openReadModels,
  openReader,
  text,
  type Handlers,
  type Reader,
  type RowOf,
} from '@zhudian/projections';
import { within } from '../../projections/src/access/policy';
import { tablesOf } from '../../projections/src/declaring/tables';
import { ListReads } from '../../projections/src/reading/list-reads';
import { RowReads } from '../../projections/src/reading/row-reads';
import { sightOf } from '../../projections/src/reading/sight';
import type { Database, Statement } from '../../projections/src/storing/database';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { onEveryStore } from '../support/read-model-stores';
import { loneViewer } from '../support/viewers';

const context = 'personnel';
const columns = { unitId: text(), level: integer() };
type Gauge = RowOf<typeof columns>;
type GaugeReading = Omit<Gauge, 'id'> & { readonly key: string };

/** Gauges of units, which are seen from the unit. */
const gauges = defineReadModel({
  name: 'gauges',
  version: 1,
  context,
  access: { rows: [grant(['PARTY_WORK'], within('under', 'unitId'), '测试用。', 'For the spec.')] },
  columns,
  indexes: [['unitId'], ['level']],
  on: {
    Read: {
      keys: ({ data }: { data: GaugeReading }) => data.key,
      fold: (_: Gauge | undefined, { data: { key: id, unitId, level } }: { data: GaugeReading }) => ({
        id,
        unitId,
        level,
      }),
    },
  } as unknown as Handlers<Gauge>,
});
const models = [gauges];
const viewer = loneViewer({ personId: 'reader', roles: ['PARTY_WORK'], unit: 'bureau' });

const ROWS = 1_400;
const PAGE = 250;
const rows = Array.from({ length: ROWS }, (_, nth) => ({
  id: `gauge-${String(nth).padStart(4, '0')}`,
  unitId: nth % 7 === 0 ? 'elsewhere' : 'bureau',
  level: nth,
}));
const SEEN = rows.filter(({ unitId }) => unitId === 'bureau').map(({ id }) => id);
/** Each has moved since in the order of levels, so that the past is read from the history. */
const moved = rows.map((row) => ({ ...row, level: ROWS - row.level }));
const facts = recordedAs([...rows, ...moved].map(({ id: key, ...rest }) => ({ type: 'Read', data: { key, ...rest } })));
const MOMENTS = { now: facts.length - 1, then: ROWS - 1 };

onEveryStore('A long list of few units, read to its end by somebody who sees these alone', (fresh) => {
  let url: string;
  let reader: Reader;
  beforeAll(async () => {
    url = await fresh();
    const store = await openReadModels({ url, context, models });
    await store.fold(pageOf(facts));
    await store.close();
    reader = await openReader({ url, context, models });
  });
  afterAll(() => reader.close());

  const ORDERS = [[], ['level'], [{ column: 'level', direction: 'desc' }]] as const;

  it.each(Object.entries(MOMENTS))('is all that is seen, each once and in its order, %s', async (_, position) => {
    for (const orderBy of ORDERS) {
      const ids: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await reader.at(position, viewer).page(gauges, { orderBy, first: PAGE, after });
        ids.push(...page.rows.map(({ id }) => id));
        after = page.cursors.at(-1);
        more = page.hasMore;
      }
      const isReversed = orderBy.length > 0 && (position === MOMENTS.now) === (typeof orderBy[0] === 'string');
      expect(ids).toStrictEqual(isReversed ? SEEN.toReversed() : SEEN);
    }
  });
});

describe('A long list in SQLite, of which few units are seen', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-of-many-'));
  const asked: Statement[] = [];
  let db: Database;
  let lists: ListReads;
  beforeAll(async () => {
    const store = await openReadModels({ url: `sqlite:${home}`, context, models });
    await store.fold(pageOf(facts));
    await store.close();
    db = openDatabase(`sqlite:${home}`, context, 'read');
    const all = (statement: Statement) => {
      asked.push(statement);
      return db.all(statement);
    };
    const noting = Object.create(db, { all: { value: all } }) as Database;
    lists = new ListReads(noting, context, new RowReads(noting, context, gauges));
  });
  afterAll(async () => {
    await db.close();
    rmSync(home, { recursive: true });
  });

  /** How the rows of the last page are found. */
  const plan = async () => {
    const [{ sql, parameters } = { sql: '', parameters: [] }] = asked.slice(-1);
    const lines = await db.all({ sql: `explain query plan ${sql}`, parameters } as Statement);
    return lines.map((line) => String(line.at(-1))).filter((line) => /gauges|FOR ORDER BY/.test(line));
  };
  const { current } = tablesOf(gauges);
  /** Only what is given is told: all that may be given is sorted by its keys. */
  const sortedBy = (terms: string) => [
    `SEARCH t USING COVERING INDEX ${current}_by_1 (${terms})`,
    'USE TEMP B-TREE FOR ORDER BY',
    `SEARCH t USING INDEX sqlite_autoindex_${current}_1 (id=?)`,
    'USE TEMP B-TREE FOR ORDER BY',
  ];
  const GONE_ON = [`SEARCH t USING INDEX sqlite_autoindex_${current}_1 (id>?)`];

  it('is sorted for its first page, and for a small one; who reads to the end goes on where the page before ended', async () => {
    const sight = sightOf(gauges, viewer);
    const first = await lists.page(MOMENTS.now, { first: PAGE }, sight);
    expect(await plan()).toStrictEqual(sortedBy('unitId=?'));
    const after = first.cursors.at(PAGE - 1);
    await lists.page(MOMENTS.now, { first: PAGE, after }, sight);
    expect(await plan()).toStrictEqual(GONE_ON);
    await lists.page(MOMENTS.now, { first: 50, after }, sight);
    expect(await plan()).toStrictEqual(sortedBy('unitId=? AND id>?'));
  });
});
