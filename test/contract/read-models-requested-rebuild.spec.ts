import { ORIGIN } from '@zhudian/facts';
import { MemoryLog, type EventLog, type NewFact } from '@zhudian/log';
import {
  openOverview,
  openReadModels,
  openReader,
  requestRebuild,
  runProjector,
  type Projector,
  type ReadModelStore,
} from '@zhudian/projections';
import { foldInMemory } from '../support/read-model-of';
import { onEveryStore } from '../support/read-model-stores';
import { harbourModels, harbours, ports, type HarbourData } from '../projections/harbours.story';
import { patience, until } from '../support/patience';

const context = 'personnel';

const told = async (log: MemoryLog, type: string, data: HarbourData): Promise<void> => {
  const stream = `harbour-${data.key}`;
  const revision = (await log.readStream(stream)).length - 1;
  const fact: NewFact = { id: `${stream}-${revision}`, type, data, metadata: {} as NewFact['metadata'] };
  await log.append([{ stream, expected: revision < 0 ? 'no_stream' : revision, facts: [fact] }]);
};
const filled = async (): Promise<MemoryLog> => {
  const log = new MemoryLog();
  for (const key of ['a', 'b']) await told(log, 'Moored', { key, port: 'north' });
  for (let at = 0; at < 40; at++) await told(log, 'Called', { key: at % 3 === 0 ? 'a' : 'b' });
  return log;
};

interface Running {
  readonly store: ReadModelStore;
  readonly projector: Projector;
  readonly stop: () => Promise<void>;
}
const start = async (url: string, log: EventLog, models = harbourModels): Promise<Running> => {
  const store = await openReadModels({ url, context, models: models as typeof harbourModels });
  const ending = new AbortController();
  const projector = runProjector({ log, store, pageSize: 7, signal: ending.signal });
  const stop = async () => {
    ending.abort();
    await projector.done;
    await store.close();
  };
  return { store, projector, stop };
};
const atHead = async ({ store }: Running, log: EventLog) => {
  const head = await log.head();
  await until(() => (store.checkpoint?.commit ?? ORIGIN) === head);
};
const seen = async (url: string) => {
  const overview = openOverview(url, context);
  try {
    return await overview.look();
  } finally {
    await overview.close();
  }
};
const rebuilding = async (url: string) => (await seen(url)).models.some(({ isRebuild }) => isRebuild);

onEveryStore('A rebuild that is asked for', (fresh) => {
  it('mends damaged rows of all times beside a projector and queries that go on', async () => {
    const url = await fresh();
    const log = await filled();
    const damaged = { ...harbours, on: { ...harbours.on, Called: harbours.on['Passed'] } } as typeof harbours;
    const before = await start(url, log, [ports, damaged] as unknown as typeof harbourModels);
    await atHead(before, log);
    await before.stop();

    const mended = await start(url, log);
    const reader = await openReader({ url, context, models: harbourModels });
    const rowsAt = async (position: number) => (await reader.at(position).page(harbours, { first: 50 })).rows;
    await told(log, 'Called', { key: 'b' });
    await atHead(mended, log);
    const head = await log.head();
    expect((await rowsAt(head)).map(({ calls }) => calls)).toStrictEqual([0, 1]);

    expect(await requestRebuild(url, context, 'harbours')).toMatchObject({ kind: 'requested' });
    await until(async () => {
      expect(await rowsAt(head)).toHaveLength(2);
      return !(await rebuilding(url));
    });
    await told(log, 'Called', { key: 'b' });
    await atHead(mended, log);
    expect(await reader.reach(head + 1, { timeoutMs: patience() })).toBe(true);
    for (const position of [0, 1, 20, head, head + 1]) {
      expect(await rowsAt(position)).toStrictEqual(foldInMemory(harbours, log.facts.slice(0, position + 1)));
    }
    expect((await reader.changes()).changedAt.get('harbours.1')).toBe(head + 1);

    expect(await requestRebuild(url, context, 'harbours')).toMatchObject({ kind: 'requested' });
    await until(async () => !(await rebuilding(url)));
    expect(await rowsAt(20)).toStrictEqual(foldInMemory(harbours, log.facts.slice(0, 21)));
    await reader.close();
    await mended.stop();
  });

  it('waits for a projector, is asked for once, and goes on after one that stopped', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log);
    await atHead(before, log);
    await before.stop();
    const first = await requestRebuild(url, context, 'harbours');
    expect(first).toMatchObject({ kind: 'requested' });
    expect(await requestRebuild(url, context, 'harbours')).toMatchObject({ ...first, kind: 'already' });
    expect(await requestRebuild(url, context, 'castles')).toStrictEqual({
      kind: 'unknown',
      serving: ['harbours', 'ports'],
    });
    expect((await seen(url)).models).toStrictEqual([
      { name: 'harbours', version: 1, state: 'serving', isRebuild: false, position: 41 },
      { name: 'harbours', version: 1, state: 'requested', isRebuild: true, position: -1 },
      { name: 'ports', version: 1, state: 'serving', isRebuild: false, position: 41 },
    ]);

    const half = await openReadModels({ url, context, models: harbourModels });
    const [from] = [half.building];
    if (!from) throw new Error('Nothing is building.');
    await half.build(from, { facts: log.facts.slice(0, 10), checkpoint: { commit: 9, prepare: 9 } });
    await half.close();
    expect((await seen(url)).models[1]).toMatchObject({ state: 'building', position: 9 });

    const after = await start(url, log);
    await until(async () => !(await rebuilding(url)));
    await after.stop();
    const reader = await openReader({ url, context, models: harbourModels });
    const { rows } = await reader.at(20).page(harbours, { first: 50 });
    expect(rows).toStrictEqual(foldInMemory(harbours, log.facts.slice(0, 21)));
    await reader.close();
  });

  it('is done at once before the first fact', async () => {
    const url = await fresh();
    const running = await start(url, new MemoryLog());
    expect(await requestRebuild(url, context, 'harbours')).toMatchObject({ kind: 'requested' });
    await until(async () => !(await rebuilding(url)));
    await running.stop();
  });

  it('is dropped with what it was asked for when a newer version is declared', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log);
    await atHead(before, log);
    await before.stop();
    await requestRebuild(url, context, 'harbours');
    const half = await openReadModels({ url, context, models: harbourModels });
    await half.close();

    const newer = { ...harbours, version: 2 };
    const after = await start(url, log, [ports, newer] as unknown as typeof harbourModels);
    await until(async () => (await seen(url)).models.every(({ state }) => state === 'serving'));
    expect((await seen(url)).models.map(({ name, version }) => `${name} v${version}`)).toStrictEqual([
      'harbours v2',
      'ports v1',
    ]);
    await after.stop();
  });

  it('of what cannot be folded leaves the tables in use alone, and the store remembers which fact it was', async () => {
    const url = await fresh();
    const log = await filled();
    const before = await start(url, log);
    await atHead(before, log);
    await before.stop();
    await requestRebuild(url, context, 'harbours');
    const { Called: _, ...on } = harbours.on;
    const broken = { ...harbours, on: { ...on, Called: harbours.on['Wrecked'] } } as unknown as typeof harbours;
    const after = await start(url, log, [ports, broken] as typeof harbourModels);
    await until(() => after.projector.state.buildPoison !== undefined);
    const { poison, models } = await seen(url);
    expect(poison.map(({ position, type, stream }) => [position, type, stream])).toStrictEqual([
      [2, 'Called', 'harbour-a'],
    ]);
    expect(models[0]).toStrictEqual({
      name: 'harbours',
      version: 1,
      state: 'serving',
      isRebuild: false,
      position: 41,
    });
    await after.stop();

    const mended = await start(url, log);
    await until(async () => !(await rebuilding(url)));
    expect((await seen(url)).poison).toStrictEqual([]);
    await mended.stop();
  });
});
