import type { LogPage, RecordedFact } from '@zhudian/events';
import { openReadModels, openReader, PoisonedFact, type ReadModelStore } from '@zhudian/projections';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { harbourModels, harbours, ports } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';

const context = 'personnel';
const open = (url: string): Promise<ReadModelStore> => openReadModels({ url, context, models: harbourModels });
const read = (url: string) => openReader({ url, context, models: harbourModels });

const moored = (key: string, port = 'north') => ({ type: 'Moored', data: { key, port, size: 1 } });
const called = (key: string, step = 1) => ({ type: 'Called', data: { key }, step });
const left = (key: string, step = 1) => ({ type: 'Left', data: { key }, step });
const wrecked = (key: string) => ({ type: 'Wrecked', data: { key } });
const row = (id: string, calls: number, port = 'north') => ({
  id,
  port,
  berth: null,
  size: 1,
  draught: null,
  open: false,
  notes: [],
  calls,
});

const foldAll = async (url: string, ...pages: readonly LogPage[]): Promise<void> => {
  const store = await open(url);
  try {
    for (const page of pages) await store.fold(page);
  } finally {
    await store.close();
  }
};

const answer = async <T>(url: string, ask: (reader: Awaited<ReturnType<typeof read>>) => Promise<T>): Promise<T> => {
  const reader = await read(url);
  try {
    return await ask(reader);
  } finally {
    await reader.close();
  }
};
const versionsOf = (url: string, id: string, until: number) =>
  answer(url, (reader) =>
    Promise.all(Array.from({ length: until + 1 }, (_, position) => reader.at(position).find(harbours, id))),
  );

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

  describe('when a fact cannot be folded', () => {
    const facts = recordedAs([
      moored('a'),
      { type: 'Moored', data: { key: 'b', port: 'north', size: 1.5 } },
      moored('c'),
    ]);

    it('stops before it in every read model, names it, and keeps what came before', async () => {
      const url = await fresh();
      const failed = await foldAll(url, pageOf(facts)).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(PoisonedFact);
      expect({ ...(failed as PoisonedFact) }).toStrictEqual({
        context,
        model: 'harbours',
        stream: 'harbour-b',
        revision: 1,
        position: 1,
        type: 'Moored',
        name: 'PoisonedFact',
      });
      const found = await answer(url, async (reader) => [
        await reader.position(),
        await reader.at(0).count(harbours),
        await reader.at(0).count(ports),
      ]);
      expect(found).toStrictEqual([0, 1, 1]);
    });

    it('does so for a handler that throws, and again after a restart', async () => {
      const url = await fresh();
      const page = pageOf(recordedAs([moored('a'), wrecked('a'), called('a')]));
      await expect(foldAll(url, page)).rejects.toThrow('nothing can be made of Wrecked');
      await expect(foldAll(url, page)).rejects.toMatchObject({
        position: 1,
        type: 'Wrecked',
        cause: new Error('nothing can be made of Wrecked'),
      });
    });

    it('goes on without loss once the read model is mended', async () => {
      const url = await fresh();
      const page = pageOf(recordedAs([moored('a'), wrecked('a'), called('a')]));
      await expect(foldAll(url, page)).rejects.toThrow(PoisonedFact);
      const { Wrecked: _, ...on } = harbours.on;
      const store = await openReadModels({ url, context, models: [{ ...harbours, on }, ports] });
      await store.fold(page);
      await store.close();
      expect(await versionsOf(url, 'a', 2)).toStrictEqual([row('a', 0), row('a', 0), row('a', 1)]);
    });
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

  it('refuses other columns under the same version', async () => {
    const url = await fresh();
    await foldAll(url);
    const changed = [{ ...harbours, indexes: [['port']] }, ports];
    await expect(openReadModels({ url, context, models: changed })).rejects.toThrow('raise its version above 1');
  });
});
