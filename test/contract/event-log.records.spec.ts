/** @jest-environment ./test/harness/isolated.js */
import { KurrentDBClient, NO_STREAM, STREAM_STATE, jsonEvent, type RecordedEvent } from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog, type NewFact } from '@zhudian/log';
import { factMetadata, numbered, numbersOf } from '../support/new-facts';
import { patient } from '../support/patience';

const factWith = (data: object, metadata = factMetadata()): NewFact => ({
  id: '8d1f2f6e-94ab-4a52-9f1c-5c0c2d0a7b11',
  type: '指标数据Taken',
  data,
  metadata,
});

describe('Facts for several streams', () => {
  let store: RunningStore;
  let log: EventLog;
  let official: KurrentDBClient;

  beforeAll(async () => {
    store = await startStore({ memory: true });
    log = connectLog(store.connectionString);
    official = KurrentDBClient.connectionString(patient(store.connectionString.replace(/^esdb/, 'kurrentdb')));
  });
  afterAll(async () => {
    await log.close();
    await official.dispose();
    await store.stop();
  });

  const recordedIn = async (stream: string) => {
    const events: RecordedEvent[] = [];
    for await (const { event } of official.readStream(stream)) if (event) events.push(event);
    return events.map(({ id, type, isJson, data, metadata, revision }) => ({
      id,
      type,
      isJson,
      data,
      metadata,
      revision,
    }));
  };
  const throughTheOfficialClient = (streams: readonly string[], { id, type, data, metadata }: NewFact) =>
    official.appendRecords(
      streams.map((streamName) => ({
        streamName,
        record: jsonEvent({ id, type, data: data as Record<string, unknown>, metadata }),
      })),
      streams.map((streamName) => ({ type: STREAM_STATE, streamName, expectedState: NO_STREAM })),
    );

  it.each([
    ['nothing', factWith({})],
    ['what is nested', factWith({ list: [1, -2.5, null, { deep: true }], 'key with "quotes"': '\u0000' })],
    [
      'words of any length',
      factWith({ words: '驻点 🏮 '.repeat(20_000) }, factMetadata({ reasons: '理由'.repeat(9_000) })),
    ],
    ['metadata that says nothing', factWith({ amount: 1 }, factMetadata({ actorUnit: '' }))],
  ])('are recorded as the official client records them: %s', async (name, fact) => {
    const [ours, theirs] = [`Ours-${name}`, `Theirs-${name}`];
    await log.append([ours, `${ours}-站`].map((stream) => ({ stream, expected: 'no_stream', facts: [fact] })));
    await throughTheOfficialClient([theirs, `${theirs}-站`], fact);
    expect(await recordedIn(ours)).toStrictEqual(await recordedIn(theirs));
    expect(await recordedIn(`${ours}-站`)).toStrictEqual(await recordedIn(`${theirs}-站`));
  });

  it('are expected at any revision, however high', async () => {
    await log.append([{ stream: 'Long-1', expected: 'no_stream', facts: numbered(300) }]);
    for (const last of [299, 300, 301])
      await log.append([
        { stream: 'Long-1', expected: last, facts: numbered(1, last + 1) },
        { stream: `Beside-${last}`, expected: 'no_stream', facts: numbered(1) },
      ]);
    expect(numbersOf(await log.readStream('Long-1', 299))).toStrictEqual([300, 301, 302]);
  });

  it('are refused when their metadata is no text, before anything is sent', async () => {
    const head = await log.head();
    const wrong = factWith({}, { ...factMetadata(), count: 3 });
    const append = log.append(
      ['Wrong-1', 'Wrong-2'].map((stream) => ({ stream, expected: 'no_stream', facts: [wrong] })),
    );
    await expect(append).rejects.toThrow('count');
    expect(await log.head()).toBe(head);
  });
});
