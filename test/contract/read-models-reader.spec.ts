import { openReadModels, openReader, type Reader, type ReadModelStore } from '@zhudian/projections';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { harbourModels, harbours } from '../projections/harbours.story';
import { onEveryStore } from '../support/read-model-stores';
import { patience } from '../support/patience';

const context = 'personnel';
const facts = recordedAs(
  ['a', 'b', 'c', 'd'].map((key) => ({ type: 'Moored', data: { key, port: 'north', size: 1 } })),
);

onEveryStore('A reader', (fresh) => {
  let store: ReadModelStore;
  let reader: Reader;

  beforeEach(async () => {
    const url = await fresh();
    store = await openReadModels({ url, context, models: harbourModels });
    await store.fold(pageOf(facts.slice(0, 2)));
    reader = await openReader({ url, context, models: harbourModels });
  });
  afterEach(async () => {
    await reader.close();
    await store.close();
  });

  it('refuses to look past what is folded, and looks there as soon as it is', async () => {
    await expect(reader.at(2).find(harbours, 'c')).rejects.toMatchObject({
      name: 'PositionNotReached',
      position: 2,
      reached: 1,
    });
    await store.fold(pageOf(facts.slice(2)));
    expect(await reader.at(2).count(harbours)).toBe(3);
  });

  /** Another wait came to its end: those that began before it wait, too. */
  const hasLooked = async () => expect(await reader.reach(99, { timeoutMs: 1 })).toBe(false);

  it('waits for a position as long as it is told to', async () => {
    expect(await reader.reach(1, { timeoutMs: 0 })).toBe(true);
    expect(await reader.reach(3, { timeoutMs: 20 })).toBe(false);
    const reached = reader.reach(3, { timeoutMs: patience() });
    await store.fold(pageOf(facts.slice(2)));
    expect(await reached).toBe(true);
  });

  it('stops waiting when the one who asked has gone, or the reader is closed', async () => {
    const gone = new AbortController();
    const reached = reader.reach(9, { timeoutMs: patience(), signal: gone.signal });
    gone.abort();
    expect(await reached).toBe(false);
    const other = reader.reach(9, { timeoutMs: patience() });
    await hasLooked();
    await reader.close();
    expect(await other).toBe(false);
    reader = { ...reader, close: () => Promise.resolve() };
  });

  it('tells every advance of the checkpoint until nobody listens', async () => {
    const listening = new AbortController();
    const seen: number[] = [];
    const positions = reader.watch(listening.signal)[Symbol.asyncIterator]();
    const first = positions.next();
    await hasLooked();
    await store.fold(pageOf(facts.slice(2, 3)));
    seen.push((await first).value as number);
    const second = positions.next();
    await store.fold(pageOf(facts.slice(3)));
    seen.push((await second).value as number);
    const last = positions.next();
    listening.abort();
    expect(await last).toStrictEqual({ value: undefined, done: true });
    expect(seen).toStrictEqual([2, 3]);
  });

  it('refuses a cursor of another order, a filter without an index, and a page without measure', async () => {
    const at = reader.at(1);
    const { cursors } = await at.page(harbours, { first: 1, orderBy: ['size'] });
    await expect(at.page(harbours, { first: 1, after: cursors.at(0) ?? '' })).rejects.toThrow(
      'does not belong to this order',
    );
    await expect(at.page(harbours, { first: 1, after: 'junk' })).rejects.toThrow('does not belong to this order');
    await expect(at.page(harbours, { first: 1, where: { calls: 1 } })).rejects.toThrow('no index over "calls"');
    await expect(at.page(harbours, { first: 0 })).rejects.toThrow('1 to 1000');
    await expect(at.page(harbours, { first: 1_001 })).rejects.toThrow('1 to 1000');
    await expect(at.page(harbours, { last: 0 })).rejects.toThrow('last: is 1 to 1000');
    await expect(at.page(harbours, {})).rejects.toThrow('last: is 1 to 1000');
    await expect(at.page(harbours, { first: 1, last: 1 })).rejects.toThrow('last: excludes first');
    await expect(at.page(harbours, { last: 1, before: 'junk' })).rejects.toThrow('before: does not belong');
  });

  it('never sees half a page of the log while the projector commits', async () => {
    const many = recordedAs(
      Array.from({ length: 600 }, (_, at) => ({ type: 'Called', data: { key: 'a', others: ['b'], size: at } })),
    );
    const later = many.map((fact) => ({ ...fact, position: fact.position + 10, prepare: fact.prepare + 10_000 }));
    let isFolding = true;
    const folding = (async () => {
      for (let from = 0; from < later.length; from += 3) await store.fold(pageOf(later.slice(from, from + 3)));
      isFolding = false;
    })();
    while (isFolding) {
      const position = await reader.position();
      const expected = Math.max(0, position - 9);
      const at = reader.at(position);
      const { rows } = await at.page(harbours, { first: 10, orderBy: ['port'] });
      const found = [...rows, await at.find(harbours, 'a'), ...(await at.findMany(harbours, ['b', 'a']))];
      expect(found.map((row) => row?.calls)).toStrictEqual([expected, expected, expected, expected, expected]);
    }
    await folding;
    expect(await reader.at(later.at(-1)?.position ?? 0).find(harbours, 'b')).toMatchObject({ calls: 600 });
  });
});
