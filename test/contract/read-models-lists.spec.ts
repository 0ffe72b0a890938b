import {
  ReadModelMismatch,
  growing,
  openDatabase,
  openReadModels,
  optional,
  type AnyReadModel,
} from '@zhudian/projections';
import { z } from 'zod';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import {
  answer,
  called,
  context,
  foldAll,
  left,
  moored,
  open,
  row,
  versionsOf,
  wrecked,
} from '../projections/harbour-stores';
import { harbours } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';

const noted = (key: string, note: string) => ({ type: 'Noted', data: { key, note } });
const notesOf = async (url: string, id: string, until: number) =>
  (await versionsOf(url, id, until)).map((found) => found?.notes);

/** What the table of elements holds, in the order of their numbers. */
const elementsIn = async (url: string): Promise<readonly unknown[]> => {
  const db = openDatabase(url, context, 'read');
  const query = db.builder.selectFrom('harbours_v1_elements').select(['number', 'value']).orderBy('number').compile();
  const rows = await db.all(query);
  await db.close();
  return rows.map(([number, value]) => [Number(number), value]);
};

onEveryStore('A growing list', (fresh) => {
  it('is told as it was at each position, and each of its elements is kept once', async () => {
    const url = await fresh();
    const facts = recordedAs([
      moored('a'),
      ...['one', '二', 'one', '"4"'].map((note) => noted('a', note)),
      called('a'),
    ]);
    await foldAll(url, pageOf(facts));
    expect(await notesOf(url, 'a', 5)).toStrictEqual([
      [],
      ['one'],
      ['one', '二'],
      ['one', '二', 'one'],
      ['二', 'one', '"4"'],
      ['二', 'one', '"4"'],
    ]);
    expect(await elementsIn(url)).toStrictEqual([
      [1, '"one"'],
      [2, '"二"'],
      [3, '"\\"4\\""'],
    ]);
  });

  it('goes on after a restart, with the next number', async () => {
    const url = await fresh();
    const facts = recordedAs([moored('a'), noted('a', 'one'), noted('a', 'two'), moored('b'), noted('b', 'two')]);
    await foldAll(url, pageOf(facts.slice(0, 2)));
    await foldAll(url, pageOf(facts.slice(2)));
    expect(await notesOf(url, 'a', 4)).toStrictEqual([[], ['one'], ['one', 'two'], ['one', 'two'], ['one', 'two']]);
    expect(await elementsIn(url)).toStrictEqual([
      [1, '"one"'],
      [2, '"two"'],
      [3, '"two"'],
    ]);
  });

  it('of a row that is gone and comes back begins anew, while the past keeps it', async () => {
    const url = await fresh();
    await foldAll(url, pageOf(recordedAs([moored('a'), noted('a', 'x'), left('a'), moored('a'), noted('a', 'x')])));
    expect(await notesOf(url, 'a', 4)).toStrictEqual([[], ['x'], undefined, [], ['x']]);
  });

  it('is whole when a page failed and is folded again', async () => {
    const url = await fresh();
    const store = await open(url);
    const facts = recordedAs([moored('a'), noted('a', 'one'), wrecked('a')]);
    await store.fold(pageOf(facts.slice(0, 1)));
    await expect(store.fold(pageOf(facts))).rejects.toThrow('nothing can be made of Wrecked');
    const others = recordedAs([moored('a'), noted('a', 'one'), noted('a', 'two')]);
    await store.fold(pageOf(others));
    await store.close();
    expect(await notesOf(url, 'a', 2)).toStrictEqual([[], ['one'], ['one', 'two']]);
  });

  it('is told in lists as of now, of a moment ago and of long ago', async () => {
    const url = await fresh();
    const later = Array.from({ length: 250 }, (_, at) => noted('b', `${at}`));
    await foldAll(url, pageOf(recordedAs([moored('a'), moored('b'), noted('a', 'one'), ...later])));
    const listed = (position: number) =>
      answer(url, async (reader) => (await reader.at(position).page(harbours, { first: 5 })).rows);
    const a = { ...row('a', 0), notes: ['one'] };
    expect(await listed(252)).toStrictEqual([a, { ...row('b', 0), notes: ['247', '248', '249'] }]);
    expect(await listed(251)).toStrictEqual([a, { ...row('b', 0), notes: ['246', '247', '248'] }]);
    expect(await listed(3)).toStrictEqual([a, { ...row('b', 0), notes: ['0'] }]);
    expect(await listed(1)).toStrictEqual([row('a', 0), row('b', 0)]);
  });

  it('may be empty, but not nothing, and nothing is looked up by it', async () => {
    const url = await fresh();
    const list = growing(z.array(z.string()));
    const declared = (changed: Partial<AnyReadModel>) =>
      openReadModels({ url, context, models: [{ ...harbours, ...changed } as AnyReadModel] });
    await expect(declared({ columns: { ...harbours.columns, notes: optional(list) } })).rejects.toThrow(
      ReadModelMismatch,
    );
    await expect(declared({ indexes: [['notes']] })).rejects.toThrow('no index can be made over "notes"');
  });
});
