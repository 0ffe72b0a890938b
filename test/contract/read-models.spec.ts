import type { RecordedFact } from '@zhudian/facts';
import { openReadModels } from '@zhudian/projections';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { answer, called, context, foldAll, left, moored, open, row, versionsOf } from '../projections/harbour-stores';
import { harbours, ports } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';

/** What a database may take for something else than a text. */
const TEXTS = [
  'NULL',
  'null',
  'true',
  '0',
  ' ',
  '{}',
  '{NULL}',
  'a,b',
  '"NULL"',
  '\\',
  '\\"',
  "'; --",
  '$1',
  '%',
  '\n',
  '2016-03-01',
  '𠮷',
];

onEveryStore('A store of read models', (fresh) => {
  it('keeps each row as it was at each position', async () => {
    const url = await fresh();
    await foldAll(url, pageOf(recordedAs([moored('a'), called('b'), called('a'), left('a'), moored('a', 'south')])));
    expect(await versionsOf(url, 'a', 4)).toStrictEqual([
      row('a', 0),
      row('a', 0),
      row('a', 1),
      undefined,
      row('a', 0, 'south'),
    ]);
  });

  it('takes several changes in one commit for one, also when a page ends between them', async () => {
    const url = await fresh();
    const facts = recordedAs([
      moored('a'),
      called('a'),
      left('a', 0),
      moored('b'),
      called('b', 0),
      { ...moored('b', 'south'), step: 0 },
    ]);
    await foldAll(
      url,
      pageOf(facts.slice(0, 2)),
      pageOf(facts.slice(2, 4)),
      pageOf(facts.slice(4, 5)),
      pageOf(facts.slice(5)),
    );
    expect(await versionsOf(url, 'a', 2)).toStrictEqual([row('a', 0), undefined, undefined]);
    expect(await versionsOf(url, 'b', 2)).toStrictEqual([undefined, undefined, row('b', 1, 'south')]);
    const pages = await answer(url, (reader) =>
      Promise.all([0, 1].map((at) => reader.at(at).page(harbours, { first: 5 }))),
    );
    expect(pages.map(({ rows }) => rows)).toStrictEqual([[row('a', 0)], []]);
  });

  it('finds the last version of a row that moved and vanished in one commit, and came back', async () => {
    const url = await fresh();
    const facts = recordedAs([
      moored('a'),
      called('a'),
      moored('a', 'south'),
      left('a', 0),
      moored('a'),
      left('a'),
      moored('a'),
    ]);
    await foldAll(url, pageOf(facts));
    expect(await versionsOf(url, 'a', 5)).toStrictEqual([
      row('a', 0),
      row('a', 1),
      undefined,
      row('a', 0),
      undefined,
      row('a', 0),
    ]);
  });

  it('goes on from its checkpoint after a restart, and folds nothing twice', async () => {
    const url = await fresh();
    const page = pageOf(recordedAs([moored('a'), called('a')]));
    await foldAll(url, page);
    const store = await open(url);
    expect(store.checkpoint).toStrictEqual(page.checkpoint);
    await store.fold(page);
    await store.close();
    expect(await answer(url, (reader) => reader.at(1).find(harbours, 'a'))).toStrictEqual(row('a', 1));
  });

  it('has one projector: an older one stops at its next page', async () => {
    const url = await fresh();
    const older = await open(url);
    const newer = await open(url);
    const facts: readonly RecordedFact[] = recordedAs([moored('a'), called('a')]);
    await expect(older.fold(pageOf(facts))).rejects.toThrow('Another projector now folds personnel');
    await newer.fold(pageOf(facts));
    await Promise.all([older.close(), newer.close()]);
    expect(await answer(url, (reader) => reader.at(1).find(harbours, 'a'))).toStrictEqual(row('a', 1));
  });

  it('keeps every text as it is, now and in the past, as id, as value and in a list', async () => {
    const url = await fresh();
    const told = TEXTS.flatMap((words) => [
      { type: 'Moored', data: { key: words, port: words, berth: words, size: 1 } },
      { type: 'Noted', data: { key: words, note: words } },
    ]);
    await foldAll(url, pageOf(recordedAs([...told, ...TEXTS.map((words) => called(words))])));
    const noted = TEXTS.map((words) => ({ ...row(words, 0, words), berth: words, notes: [words] }));
    const foundAt = (position: number) =>
      answer(url, (reader) =>
        Promise.all(
          TEXTS.map(async (words) => {
            const { rows } = await reader.at(position).page(harbours, { first: 5, where: { berth: words } });
            return [await reader.at(position).find(harbours, words), ...rows];
          }),
        ),
      );
    expect(await foundAt(told.length - 1)).toStrictEqual(noted.map((one) => [one, one]));
    const now = noted.map((one) => ({ ...one, calls: 1 }));
    expect(await foundAt(told.length + TEXTS.length - 1)).toStrictEqual(now.map((one) => [one, one]));
  });

  it('refuses other columns under the same version', async () => {
    const url = await fresh();
    await foldAll(url);
    const changed = [{ ...harbours, indexes: [['port']] }, ports];
    await expect(openReadModels({ url, context, models: changed })).rejects.toThrow('raise its version above 1');
  });
});
