import { ORIGIN } from '@zhudian/facts';
import { MemoryLog, type EventLog, type NewFact } from '@zhudian/log';
import {
  openReadModels,
  openReader,
  runProjector,
  type AnyReadModel,
  type Projector,
  type ReadModelStore,
} from '@zhudian/projections';
import { foldInMemory } from '../support/read-model-of';
import { onEveryStore } from '../support/read-model-stores';
import { harbours, ports, type HarbourData } from '../projections/harbours.story';
import { until } from '../support/patience';

const context = 'personnel';
/** The same columns, counting otherwise: every call counts for ten. */
const renewed = {
  ...harbours,
  version: 2,
  on: { ...harbours.on, Called: { keys: harbours.on['Called']?.keys, fold: tenfold } },
} as unknown as typeof harbours;
function tenfold(row: { readonly calls: number } | undefined) {
  return row && { ...row, calls: row.calls + 10 };
}

const filled = async (): Promise<MemoryLog> => {
  const log = new MemoryLog();
  for (const key of ['a', 'b']) await told(log, 'Moored', { key, port: 'north' });
  for (let at = 0; at < 40; at++) await told(log, 'Called', { key: at % 3 === 0 ? 'a' : 'b' });
  return log;
};
const told = async (log: MemoryLog, type: string, data: HarbourData): Promise<void> => {
  const stream = `harbour-${data.key}`;
  const revision = (await log.readStream(stream)).length - 1;
  const fact: NewFact = { id: `${stream}-${revision}`, type, data, metadata: {} as NewFact['metadata'] };
  await log.append([{ stream, expected: revision < 0 ? 'no_stream' : revision, facts: [fact] }]);
};

interface Running {
  readonly store: ReadModelStore;
  readonly projector: Projector;
  readonly stop: () => Promise<void>;
}
const start = async (url: string, log: EventLog, models: readonly AnyReadModel[]): Promise<Running> => {
  const store = await openReadModels({ url, context, models });
  const ending = new AbortController();
  const projector = runProjector({ log, store, pageSize: 7, signal: ending.signal });
  const stop = async () => {
    ending.abort();
    await projector.done;
    await store.close();
  };
  return { store, projector, stop };
};

const allServing = ({ store }: Running) => until(() => store.models.every(({ state }) => state === 'serving'));
const atHead = async ({ store }: Running, log: EventLog) => {
  const head = await log.head();
  await until(() => (store.checkpoint?.commit ?? ORIGIN) === head);
};
const rowsAt = async (url: string, model: typeof harbours, position: number) => {
  const reader = await openReader({ url, context, models: [model] });
  try {
    return (await reader.at(position).page(model, { first: 50 })).rows;
  } finally {
    await reader.close();
  }
};
const named = ({ store }: Running) => store.models.map(({ name, version, state }) => `${name} v${version} ${state}`);

onEveryStore('A rebuild', (fresh) => {
  it('gives at every position what a fresh fold gives, beside the old version that goes on', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log, [harbours, ports]);
    await atHead(before, log);
    await before.stop();

    const both = await start(url, log, [harbours, renewed, ports]);
    expect(named(both)).toStrictEqual(['harbours v1 serving', 'harbours v2 building', 'ports v1 serving']);
    await told(log, 'Called', { key: 'a' });
    await allServing(both);
    await told(log, 'Called', { key: 'b' });
    await atHead(both, log);
    for (const position of [0, 1, 20, 41, 42, 43]) {
      const past = log.facts.slice(0, position + 1);
      expect(await rowsAt(url, harbours, position)).toStrictEqual(foldInMemory(harbours, past));
      expect(await rowsAt(url, renewed, position)).toStrictEqual(foldInMemory(renewed, past));
    }
    await both.stop();
  });

  it('keeps the old version as it was for those who read it, until the new one is there; then drops it', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log, [harbours]);
    await atHead(before, log);
    await before.stop();
    const head = await log.head();

    const store = await openReadModels({ url, context, models: [renewed] });
    const reader = await openReader({ url, context, models: [harbours, renewed] });
    expect(store.models.map(({ version, state }) => [version, state])).toStrictEqual([
      [1, 'retired'],
      [2, 'building'],
    ]);
    expect(await reader.at(head).count(harbours)).toBe(2);
    await expect(reader.at(head).count(renewed)).rejects.toThrow('harbours v2 is not ready');
    await told(log, 'Called', { key: 'a' });
    await store.fold({ facts: log.facts.slice(-1), checkpoint: { commit: head + 1, prepare: head + 1 } });
    await expect(reader.at(head + 1).count(harbours)).rejects.toThrow('harbours v1 is not ready');
    expect(await reader.at(head).count(harbours)).toBe(2);
    await store.close();

    const after = await start(url, log, [renewed]);
    await allServing(after);
    expect(named(after)).toStrictEqual(['harbours v2 serving']);
    expect(await reader.at(head + 1).count(renewed)).toBe(2);
    await expect(reader.at(head).count(harbours)).rejects.toThrow('harbours v1 is not ready');
    await reader.close();
    await after.stop();
  });

  it('of a read model that cannot fold a fact leaves the others folding, and says which fact', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log, [ports]);
    await atHead(before, log);
    await before.stop();
    const { Noted: _, ...on } = harbours.on;
    const broken = { ...harbours, on: { ...on, Called: harbours.on['Wrecked'] } } as unknown as typeof harbours;

    const both = await start(url, log, [ports, broken]);
    await until(() => both.projector.state.buildPoison !== undefined);
    expect(both.projector.state).toMatchObject({
      phase: 'running',
      buildPoison: { model: 'harbours', position: 2, type: 'Called' },
    });
    await told(log, 'Moored', { key: 'z', port: 'south' });
    await atHead(both, log);
    await both.stop();

    const mended = await start(url, log, [ports, harbours]);
    await allServing(mended);
    expect(await rowsAt(url, harbours, await log.head())).toStrictEqual(foldInMemory(harbours, log.facts));
    await mended.stop();
  });
});
