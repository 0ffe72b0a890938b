/** @jest-environment ./test/harness/isolated.js */
import {
  AppendConsistencyViolationError,
  jsonEvent,
  KurrentDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
  StreamDeletedError,
} from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { patient } from '../../support/patience';

const LONGEST = 16 * 1024;
const event = () => jsonEvent({ type: 'Written', data: {} });
const group = persistentSubscriptionToStreamSettingsFromDefaults();

const NO_STREAMS: Readonly<Record<string, string>> = {
  'no name': '',
  'the prefix of metadata': '$$',
  $all: '$all',
  'what is in memory only': '$mem-gossip',
  'a secondary index': '$idx-all',
  'a name of more than 16 KiB': 'n'.repeat(LONGEST + 1),
  'a name of more than 64 KiB': 'n'.repeat(70_000),
  'metadata of a name of more than 16 KiB': `$$${'n'.repeat(LONGEST + 1)}`,
};

describe('The name of a stream', () => {
  let store: RunningStore;
  let client: KurrentDBClient;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    client = KurrentDBClient.connectionString(patient(store.connectionString.replace(/^esdb/, 'kurrentdb')));
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
  });

  const written = async (): Promise<number> => {
    let count = 0;
    for await (const { event: found } of client.readAll()) if (found) count++;
    return count;
  };
  const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'done',
      (error: { readonly code?: number; readonly type: string }) => error.code ?? error.type,
    );

  it.each(Object.entries(NO_STREAMS))('is none to write or delete, whoever asks how: %s', async (_, name) => {
    const before = await written();
    const INVALID = 3;
    expect(await refusalOf(client.appendToStream(name, event()))).toBe('unknown');
    expect(
      await refusalOf(client.multiStreamAppend([{ streamName: name, expectedState: 'any', events: [event()] }])),
    ).toBe(INVALID);
    expect(await refusalOf(client.deleteStream(name))).toBe(INVALID);
    expect(await refusalOf(client.tombstoneStream(name))).toBe(INVALID);
    expect(await written()).toBe(before);
  });

  it('has no metadata that is deleted without it', async () => {
    await client.appendToStream('owner', event());
    await client.setStreamMetadata('owner', { maxCount: 5 });
    expect(await refusalOf(client.tombstoneStream('$$owner'))).toBe(3);
    expect(await refusalOf(client.deleteStream('$$owner'))).toBe(3);
    expect((await client.getStreamMetadata('owner')).metadata).toStrictEqual({ maxCount: 5 });
    await client.deleteStream('owner');
  });

  it.each([
    ['plain', 'n'.repeat(LONGEST)],
    ['of other letters', '驻'.repeat(Math.floor(LONGEST / 3))],
  ])('may be as long as it can be, also in what is refused: %s', async (_, name) => {
    await client.appendToStream(name, event());
    await client.setStreamMetadata(name, { maxCount: 2 });
    expect((await client.getStreamMetadata(name)).metadata).toStrictEqual({ maxCount: 2 });
    expect(await refusalOf(client.appendToStream(name, event(), { streamState: 7n }))).toBe('wrong-expected-version');
    expect(await refusalOf(client.deleteStream(name, { expectedRevision: 7n }))).toBe(9);
    await client.tombstoneStream(name);
    const read = async (): Promise<void> => {
      for await (const found of client.readStream(name)) expect(found).toBeUndefined();
    };
    await expect(read()).rejects.toThrow(StreamDeletedError);
    await expect(client.appendToStream(name, event())).rejects.toThrow(StreamDeletedError);
    expect(await refusalOf(client.getPersistentSubscriptionToStreamInfo(name, name))).toBe(5);
  });

  it.each([
    ['of the group', 's', 'g'.repeat(LONGEST)],
    ['of the stream', 's'.repeat(LONGEST), 'g'],
  ])('is too long for the streams of a group: %s', async (_, stream, name) => {
    expect(await refusalOf(client.createPersistentSubscriptionToStream(stream, name, group))).toBe(3);
    expect(await refusalOf(client.getPersistentSubscriptionToStreamInfo(stream, name))).toBe(5);
  });

  it.each([
    [3000, 20],
    [40, 10_000],
  ])('is told of %i checks that fail with names of %i letters, as far as there is room', async (count, length) => {
    const name = (at: number): string => `${at}-`.padEnd(length, 'n');
    const checks = Array.from({ length: count }, (_, at) => ({
      type: 'stream_state' as const,
      streamName: name(at),
      expectedState: 3n,
    }));
    const failure = await client.appendRecords([{ streamName: 'checked', record: event() }], checks).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(failure instanceof AppendConsistencyViolationError)) throw failure;
    expect(failure.violations.length).toBeGreaterThan(0);
    expect(failure.violations.map(({ checkIndex }) => checkIndex)).toStrictEqual(failure.violations.map((_, at) => at));
  });
});
