import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeptLists } from '../../projections/src/storing/kept-lists';

const units = (count: number, of = 'unit') => Array.from({ length: count }, (_, at) => `${of}-${at}`);

describe('Lists that questions ask with again', () => {
  let folder: string;
  let database: DatabaseSync;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhudian-kept-lists-'));
    const file = join(folder, 'organization.sqlite');
    new DatabaseSync(file).exec('create table unit (id text primary key)');
    database = new DatabaseSync(file, { readOnly: true });
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const countOf = (number: number) =>
    database.prepare('select count(*) as n from temp.kept_list where list = ?').get(number)?.['n'];
  const inAll = () => database.prepare('select count(*) as n from temp.kept_list').get()?.['n'];

  it('are put in place once, also where the database may only be read', () => {
    const lists = new KeptLists(database);
    const [one, other] = [units(300), units(20, 'post')];
    const numbers = [lists.numberOf(one), lists.numberOf(other), lists.numberOf(one)];
    expect(numbers[2]).toBe(numbers[0]);
    expect(numbers.map((number) => countOf(number))).toStrictEqual([300, 20, 300]);
    expect(inAll()).toBe(320);
  });

  it('hold each value once, and none when they are empty', () => {
    const lists = new KeptLists(database);
    expect(countOf(lists.numberOf(['a', 'a', 'b']))).toBe(2);
    expect(countOf(lists.numberOf([]))).toBe(0);
  });

  it('stay until the answer is there, and then the one asked with longest ago goes first', () => {
    const lists = new KeptLists(database, 30);
    const [first, second, third] = [units(15, 'a'), units(15, 'b'), units(15, 'c')];
    for (const list of [first, second, first, third]) lists.numberOf(list);
    expect(inAll()).toBe(45);
    lists.trim();
    expect([first, third].map((list) => countOf(lists.numberOf(list)))).toStrictEqual([15, 15]);
    expect(inAll()).toBe(30);
  });

  it('are put back when they were dropped', () => {
    const lists = new KeptLists(database, 10);
    const long = units(11);
    lists.numberOf(long);
    lists.trim();
    expect(inAll()).toBe(0);
    expect(countOf(lists.numberOf(long))).toBe(11);
  });
});
