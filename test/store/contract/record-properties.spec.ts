/** @jest-environment ./test/harness/isolated.js */
import fc from 'fast-check';
import { KurrentDBClient, NO_STREAM, STREAM_STATE, jsonEvent } from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { patient } from '../../support/patience';

/** Any texts at all: quotes, line ends, other scripts, half surrogates left out since no encoding has them. */
const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant('x'.repeat(300)),
);
/** The official client keeps properties in an object, which has a prototype instead of this key. */
const LOST_IN_THE_CLIENT = '__proto__';
const key = fc
  .oneof(text, fc.constantFrom('', '$', '$correlationId', '$schema.name', '$schema.format', '1', 'length'))
  .filter((name) => name !== LOST_IN_THE_CLIENT);
const properties = fc.dictionary(key, text, { maxKeys: 8, noNullPrototype: true });

describe('The properties of a record', () => {
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

  it('are the metadata of its event, whatever they say, with its schema', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(properties, async (metadata) => {
        const streamName = `record-${count++}`;
        await client.appendRecords(
          [{ streamName, record: jsonEvent({ type: 'Told', data: {}, metadata }) }],
          [{ type: STREAM_STATE, streamName, expectedState: NO_STREAM }],
        );
        const seen: unknown[] = [];
        for await (const { event } of client.readStream(streamName)) seen.push(event?.metadata);
        expect(seen).toStrictEqual([{ ...metadata, '$schema.format': 'Json', '$schema.name': 'Told' }]);
      }),
      { numRuns: 300 },
    );
  });
});
