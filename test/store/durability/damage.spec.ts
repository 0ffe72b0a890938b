/** @jest-environment ./test/harness/isolated.js */
import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { DamagedLog, DirectoryInUse, startStore, type RunningStore } from '@zhudian/embedded-store';
import { failureOf } from '../support/collect';
import { temporaryFolders } from '../support/folders';
import { patient } from '../../support/patience';

const open = (data: string, lines: string[] = []) =>
  startStore({ data, segmentSize: 64 * 1024, log: (line) => lines.push(line) });

const using = async <T>(store: RunningStore, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> => {
  const client = EventStoreDBClient.connectionString(patient(store.connectionString));
  try {
    return await work(client);
  } finally {
    await client.dispose();
  }
};

const append = (store: RunningStore, stream: string, count: number) =>
  using(store, (client) =>
    client.appendToStream(
      stream,
      Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Counted', data: { n, mark: `mark-${n}` } })),
    ),
  );

const count = (store: RunningStore, stream: string) =>
  using(store, async (client) => {
    let found = 0;
    for await (const { event } of client.readStream(stream)) if (event) found++;
    return found;
  });

const logFiles = (data: string) =>
  readdirSync(data)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => join(data, name));

const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('A damaged log', () => {
  const folder = temporaryFolders();

  it('loses a write that was cut off, tells of it, and keeps what was whole', async () => {
    const data = folder();
    const lines: string[] = [];
    const store = await open(data);
    await append(store, 'torn', 3);
    await store.stop();
    const [file = ''] = logFiles(data);
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.concat([whole, whole.subarray(32, 150)]));
    const again = await open(data, lines);
    expect(await count(again, 'torn')).toBe(3);
    expect(lines).toStrictEqual([
      `dropped 118 bytes after position ${whole.length}: a write that was cut off and never acknowledged`,
    ]);
    await append(again, 'torn', 2);
    expect(await count(again, 'torn')).toBe(5);
    await again.stop();
  });

  it('drops an append as a whole if any of it was cut off', async () => {
    const data = folder();
    const lines: string[] = [];
    const store = await open(data);
    await append(store, 'first', 2);
    await store.stop();
    const endMark = readFileSync(join(data, 'end'));
    const crashed = await open(data);
    await append(crashed, 'second', 3);
    await crashed.stop();
    writeFileSync(join(data, 'end'), endMark);
    for (const name of readdirSync(data)) if (name.startsWith('index')) rmSync(join(data, name));
    const [file = ''] = logFiles(data);
    const descriptor = openSync(file, 'r+');
    ftruncateSync(descriptor, statSync(file).size - 30);
    closeSync(descriptor);
    const again = await open(data, lines);
    expect(await count(again, 'first')).toBe(2);
    expect((await failureOf(count(again, 'second')))['type']).toBe('stream-not-found');
    expect(lines).toHaveLength(1);
    await again.stop();
  });

  it('never serves a flipped bit as data, and tells where it is', async () => {
    const data = folder();
    const store = await open(data);
    await append(store, 'flipped', 3);
    await append(store, 'other', 3);
    await store.stop();
    const [file = ''] = logFiles(data);
    flip(file, readFileSync(file).indexOf('mark-1'));
    const again = await open(data);
    const failure = await failureOf(count(again, 'flipped'));
    expect([failure['code'], String(failure['message'])]).toStrictEqual([
      15,
      expect.stringMatching(/damaged at position \d+/),
    ]);
    expect(await count(again, 'other')).toBe(3);
    await again.stop();
  });

  it('does not start where an acknowledged write is damaged that it must still take in', async () => {
    const data = folder();
    const store = await open(data);
    await append(store, 'first', 3);
    await append(store, 'second', 3);
    await store.stop();
    for (const name of readdirSync(data)) if (name.startsWith('index')) rmSync(join(data, name));
    const [file = ''] = logFiles(data);
    flip(file, readFileSync(file).indexOf('mark-1'));
    await expect(open(data)).rejects.toBeInstanceOf(DamagedLog);
  });

  it('does not start where the log is shorter than it was', async () => {
    const data = folder();
    const store = await open(data);
    await append(store, 'cut', 30);
    await store.stop();
    const [file = ''] = logFiles(data);
    const descriptor = openSync(file, 'r+');
    ftruncateSync(descriptor, statSync(file).size - 500);
    closeSync(descriptor);
    await expect(open(data)).rejects.toBeInstanceOf(DamagedLog);
  });

  it.each(['lost', 'garbage'])('builds its index anew from the log (%s)', async (how) => {
    const data = folder();
    const store = await open(data);
    for (let n = 0; n < 20; n++) await append(store, `rebuilt-${n % 3}`, 50);
    await store.stop();
    expect(logFiles(data).length).toBeGreaterThan(1);
    const index = join(data, 'index.sqlite');
    if (how === 'lost') rmSync(index);
    else {
      const descriptor = openSync(index, 'r+');
      writeSync(descriptor, Buffer.alloc(4096, 'x'), 0, 4096, 0);
      closeSync(descriptor);
    }
    const again = await open(data);
    expect([await count(again, 'rebuilt-0'), await count(again, 'rebuilt-2')]).toStrictEqual([350, 300]);
    await again.stop();
  });

  it('opens a folder that has no end mark yet', async () => {
    const data = folder();
    const store = await open(data);
    await append(store, 'before', 3);
    await store.stop();
    rmSync(join(data, 'end'));
    const again = await open(data);
    expect(await count(again, 'before')).toBe(3);
    await again.stop();
    expect(readdirSync(data)).toContain('end');
  });

  it('belongs to one store at a time', async () => {
    const data = folder();
    const store = await open(data);
    await expect(open(data)).rejects.toBeInstanceOf(DirectoryInUse);
    await store.stop();
    await (await open(data)).stop();
  });
});
