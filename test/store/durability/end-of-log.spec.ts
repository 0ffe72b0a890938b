/** @jest-environment ./test/harness/isolated.js */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, persistentSubscriptionToAllSettingsFromDefaults } from '@eventstore/db-client';
import { LostTail, startStore, type RunningStore, type StartOptions } from '@zhudian/embedded-store';
import { failureOf } from '../support/collect';
import { temporaryFolders } from '../support/folders';
import { patient } from '../../support/patience';

const SEGMENT = 16 * 1024;

const open = (data: string, options: StartOptions = {}) => startStore({ data, segmentSize: SEGMENT, ...options });

const using = async <T>(store: RunningStore, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> => {
  const client = EventStoreDBClient.connectionString(patient(store.connectionString));
  try {
    return await work(client);
  } finally {
    await client.dispose();
  }
};

const append = (store: RunningStore, stream: string, from: number, count: number) =>
  using(store, async (client) => {
    for (let n = from; n < from + count; n++)
      await client.appendToStream(
        stream,
        jsonEvent({ type: 'Counted', data: { n, mark: `mark-${n}.`, filler: 'x'.repeat(200) } }),
      );
  });

interface Reported {
  readonly n: number;
  readonly position: bigint;
}

const seenIn = (store: RunningStore) =>
  using(store, async (client) => {
    const seen: Reported[] = [];
    for await (const { event } of client.readAll())
      if (event?.type === 'Counted')
        seen.push({ n: (event.data as unknown as { n: number }).n, position: event.position.commit });
    return seen;
  });

const readFrom = (store: RunningStore, position: bigint, direction: 'forwards' | 'backwards') =>
  using(store, async (client) => {
    const fromPosition = { commit: position, prepare: position };
    const found: number[] = [];
    for await (const { event } of client.readAll({ fromPosition, direction })) if (event) found.push(1);
    return found.length;
  });

const subscribeFrom = (store: RunningStore, position: bigint) =>
  using(store, async (client) => {
    const fromPosition = { commit: position, prepare: position };
    for await (const _event of client.subscribeToAll({ fromPosition })) return;
  });

/** What the store tells of it in a stream. */
const toldLost = (store: RunningStore) =>
  using(store, async (client) => {
    for await (const { event } of client.readStream('$mem-lost-positions'))
      return (event?.data as unknown as { lost: readonly { from: number; to: number }[] }).lost;
    return [];
  });

const createGroup = (store: RunningStore, position: bigint) =>
  using(store, (client) =>
    client.createPersistentSubscriptionToAll(
      'lost',
      persistentSubscriptionToAllSettingsFromDefaults({ startFrom: { commit: position, prepare: position } }),
    ),
  );

const logFiles = (data: string): readonly string[] =>
  readdirSync(data)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => join(data, name));

const removeIndex = (data: string): void => {
  for (const name of readdirSync(data)) if (name.startsWith('index')) rmSync(join(data, name));
};

/** Damages the end of a log that was closed cleanly, in one of the ways disks and people do. */
const LOSSES: Readonly<Record<string, (data: string) => void>> = {
  'its last record is damaged': (data) => {
    const file = logFiles(data).at(-1) ?? '';
    const bytes = readFileSync(file);
    const at = bytes.lastIndexOf('mark-');
    bytes[at] = bytes.readUInt8(at) ^ 4;
    writeFileSync(file, bytes);
  },
  'it is cut in the midst of a record': (data) => {
    const file = logFiles(data).at(-1) ?? '';
    truncateSync(file, Math.floor(readFileSync(file).length * 0.6));
  },
  'its last files are gone': (data) => {
    for (const file of logFiles(data).slice(1)) rmSync(file);
  },
  'all of it is gone': (data) => {
    for (const file of logFiles(data)) rmSync(file);
  },
};

describe.each(Object.entries(LOSSES))('A log of which acknowledged events are missing: %s', (_name, lose) => {
  const folder = temporaryFolders();

  const damaged = async (index: 'with' | 'without') => {
    const data = folder();
    const store = await open(data);
    await append(store, 'counted', 0, 90);
    const before = await seenIn(store);
    await store.stop();
    lose(data);
    if (index === 'without') removeIndex(data);
    return { data, before };
  };

  it('is refused, and it is said what is missing', async () => {
    const { data, before } = await damaged('without');
    const refusal = await failureOf(open(data));
    expect(refusal).toBeInstanceOf(LostTail);
    expect(String(refusal['message'])).toMatch(/acknowledged up to position \d+: \d+ bytes are missing.*--accept-loss/);
    expect(Number(refusal['acknowledged'])).toBeGreaterThan(Number(before.at(-1)?.position));
    expect(await failureOf(open(data))).toBeInstanceOf(LostTail);
  });

  it('goes on where the loss is accepted, and never gives a lost position again', async () => {
    const { data, before } = await damaged('without');
    const lines: string[] = [];
    const store = await open(data, { acceptLoss: true, log: (line) => lines.push(line) });
    expect(lines).toStrictEqual([expect.stringMatching(/^accepted the loss of positions \d+ to \d+: a new epoch/)]);
    const kept = await seenIn(store);
    expect(kept).toStrictEqual(before.slice(0, kept.length));
    const lost = before.slice(kept.length);
    expect(lost.length).toBeGreaterThan(0);
    await append(store, 'counted', 1000, 5);
    const check = async (running: RunningStore) => {
      const [told] = await toldLost(running);
      expect(told?.from).toBeLessThanOrEqual(Number(lost[0]?.position));
      expect(told?.to).toBeGreaterThan(Number(lost.at(-1)?.position));
      for (const { position } of [lost[0], lost.at(-1)].flatMap((seen) => seen ?? [])) {
        for (const direction of ['forwards', 'backwards'] as const)
          expect(String((await failureOf(readFrom(running, position, direction)))['message'])).toContain(
            'POSITION_LOST',
          );
        expect(String((await failureOf(subscribeFrom(running, position)))['message'])).toContain('POSITION_LOST');
        expect(String((await failureOf(createGroup(running, position)))['message'])).toContain('POSITION_LOST');
      }
      const all = await seenIn(running);
      expect(all.slice(0, kept.length)).toStrictEqual(kept);
      expect(all.slice(kept.length).map(({ n }) => n)).toStrictEqual([1000, 1001, 1002, 1003, 1004]);
      const highest = Number(before.at(-1)?.position);
      for (const { position } of all.slice(kept.length)) expect(Number(position)).toBeGreaterThan(highest);
      for (const { position } of kept.slice(-1)) expect(await readFrom(running, position, 'forwards')).toBe(6);
    };
    await check(store);
    const copy = folder();
    await store.backup(copy);
    await store.stop();
    removeIndex(data);
    for (const directory of [data, copy]) {
      const again = await open(directory);
      await check(again);
      await again.scavenge();
      await again.stop();
    }
  });
});

describe('A reader that finds damage', () => {
  const folder = temporaryFolders();

  it('makes the store tell of it once, on its log and in its health', async () => {
    const data = folder();
    const lines: string[] = [];
    const store = await open(data, { log: (line) => lines.push(line) });
    const healthOf = async (running: RunningStore) => {
      const answer = await fetch(`http://127.0.0.1:${running.port}/health`);
      return { status: answer.status, body: await answer.json() };
    };
    await append(store, 'counted', 0, 10);
    expect(await healthOf(store)).toStrictEqual({
      status: 200,
      body: { status: 'healthy', writes: 'accepted', damage: [] },
    });
    const position = (await seenIn(store))[3]?.position;
    await store.stop();
    const [file = ''] = logFiles(data);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('mark-3.');
    bytes[at] = bytes.readUInt8(at) ^ 1;
    writeFileSync(file, bytes);
    const again = await open(data, { log: (line) => lines.push(line) });
    for (let read = 0; read < 2; read++) expect((await failureOf(seenIn(again)))['code']).toBe(15);
    const message = `the log is damaged at position ${position} (0000000000000032.log): a record does not match its checksum`;
    expect(lines).toStrictEqual([message]);
    expect(await healthOf(again)).toStrictEqual({
      status: 503,
      body: {
        status: 'unhealthy',
        writes: 'accepted',
        damage: [{ position: Number(position), file: '0000000000000032.log', message }],
      },
    });
    await again.stop();
  });
});
