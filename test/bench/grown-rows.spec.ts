import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CONTEXTS, type Context } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { openReadModels, readModelsOf } from '@zhudian/projections';
import { pageOf } from '../projections/harbour-facts';
import { fill, type LogContent } from './growth/fill';

const ASKED = 2_000;
/** Bytes by which versions of the second year may be longer than those of the first: those of a year's numbers. */
const MOST = 120;
/** So few versions tell nothing. */
const FEW = 50;
/** Longer with each month, and with few of them: the progress of a posting's tasks lies inside these, and a posting ends. */
const BOUNDED = /^posting_v/;

interface Versions {
  readonly table: string;
  readonly count: number;
  /** How much longer the versions of the second year are, in bytes. */
  readonly longer: number;
}

const versionsIn = (file: string, middle: number): readonly Versions[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare(`select name from sqlite_schema where type = 'table' and name like '%_history'`).all();
  const versions = tables.map(({ name }) => {
    const columns = db.prepare(`select name from pragma_table_info(?)`).all(String(name));
    const bytes = columns.map((column) => `coalesce(length("${String(column['name'])}"), 0)`).join(' + ');
    const half = db.prepare(
      `select count(*) as count, avg(${bytes}) as bytes from "${String(name)}" where (valid_from > ?) = ?`,
    );
    const [first, second] = [0, 1].map((later) => half.get(middle, later));
    const count = Math.min(Number(first?.['count']), Number(second?.['count']));
    return { table: String(name), count, longer: Number(second?.['bytes']) - Number(first?.['bytes']) };
  });
  db.close();
  return versions.filter(({ count }) => count >= FEW);
};

/** The demonstration is too short for this, and a log of years too long: the bench's log is one of two years at few stations. */
describe('The rows of a log of years', () => {
  const log = new MemoryLog();
  const home = mkdtempSync(join(tmpdir(), 'zhudian-grown-'));
  let filled: LogContent;
  const seen: Versions[] = [];
  beforeAll(async () => {
    filled = await fill(log, ASKED);
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  it.each(CONTEXTS)('of %s do not get longer with it: a list that does is growing(…)', async (context: Context) => {
    const store = await openReadModels({ url: `sqlite:${home}`, context, models: readModelsOf(context) });
    await store.fold(pageOf(log.facts));
    await store.close();
    const versions = versionsIn(join(home, `${context}.sqlite`), filled.middle);
    seen.push(...versions);
    expect(versions.filter(({ table, longer }) => longer > MOST && !BOUNDED.test(table))).toStrictEqual([]);
  });

  it('were looked at: indicators and postings have many versions', () => {
    const tables = seen.map(({ table }) => table.replace(/_v\d+_history$/, ''));
    expect(tables).toStrictEqual(expect.arrayContaining(['indicator', 'posting']));
  });
});
