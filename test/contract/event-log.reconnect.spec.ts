import type { LogPage } from '@zhudian/facts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog } from '@zhudian/log';
import { numbered, numbersOf } from '../support/new-facts';
import { until } from '../support/patience';

describe('A log whose store goes away and comes back', () => {
  let data: string;
  let store: RunningStore;
  let log: EventLog;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'event-log-'));
    store = await startStore({ data });
    log = connectLog(store.connectionString);
  });
  afterEach(async () => {
    await log.close();
    await store.stop();
    await rm(data, { recursive: true });
  });

  const restart = async () => {
    const { port } = store;
    await store.stop();
    store = await startStore({ data, port });
  };
  const tell = (number: number) =>
    log.append([{ stream: 'A-1', expected: number === 0 ? 'no_stream' : number - 1, facts: numbered(1, number) }]);
  const told = async (page: Promise<IteratorResult<LogPage>>) => numbersOf(((await page).value as LogPage).facts);

  /** A caller that tries again until the store is back; what was told in spite of a lost answer is told once. */
  const tellAgain = (number: number): Promise<void> =>
    until(() =>
      tell(number).then(
        () => true,
        async () => (await log.readStream('A-1').catch(() => [])).length > number,
      ),
    );

  it('is followed on without gap or repeat', async () => {
    const follower = log.follow()[Symbol.asyncIterator]();
    await tell(0);
    expect(await told(follower.next())).toStrictEqual([0]);
    for (const number of [1, 2, 3]) {
      const next = follower.next();
      await restart();
      await tellAgain(number);
      expect(await told(next)).toStrictEqual([number]);
    }
    await follower.return?.();
  });

  it('keeps every fact', async () => {
    await tell(0);
    const before = await log.readStream('A-1');
    await restart();
    await tellAgain(1);
    const after = await log.readStream('A-1');
    expect(after.slice(0, 1)).toStrictEqual(before);
    expect(numbersOf(after)).toStrictEqual([0, 1]);
    expect(await log.head()).toBe(after.at(-1)?.position);
  });

  it('lets a follower go whose signal aborts while the store is away', async () => {
    await tell(0);
    const leaving = new AbortController();
    const follower = log.follow({ signal: leaving.signal })[Symbol.asyncIterator]();
    expect(await told(follower.next())).toStrictEqual([0]);
    await store.stop();
    const idle = follower.next();
    leaving.abort();
    expect(await idle).toStrictEqual({ done: true, value: undefined });
    store = await startStore({ data });
  });
});

it('A log is found by a client that looked for it before it was there', async () => {
  const early = await startStore({ memory: true });
  const { port, connectionString } = early;
  await early.stop();
  const log = connectLog(connectionString);
  for (const look of [() => log.readStream('A-1'), () => log.head()])
    await expect(look()).rejects.toThrow('The log did not answer');
  const store = await startStore({ memory: true, port });
  await until(() =>
    log.head().then(
      () => true,
      () => false,
    ),
  );
  await log.append([{ stream: 'A-1', expected: 'no_stream', facts: numbered(1) }]);
  expect(numbersOf(await log.readStream('A-1'))).toStrictEqual([0]);
  await log.close();
  await store.stop();
});
