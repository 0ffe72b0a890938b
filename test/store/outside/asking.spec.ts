/** @jest-environment ./test/harness/isolated.js */
import {
  jsonEvent,
  KurrentDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { patient } from '../../support/patience';

describe('What is asked over HTTP', () => {
  let store: RunningStore;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    const client = KurrentDBClient.connectionString(patient(store.connectionString.replace(/^esdb/, 'kurrentdb')));
    await client.appendToStream('s', jsonEvent({ type: 'Written', data: {} }));
    await client.createPersistentSubscriptionToStream('s', 'g', persistentSubscriptionToStreamSettingsFromDefaults());
    await client.dispose();
  });
  afterAll(() => store.stop());

  const ask = async (method: string, path: string) => {
    const answer = await fetch(`http://127.0.0.1:${store.port}${path}`, { method });
    return { status: answer.status, text: await answer.text() };
  };

  it.each(['abc', '-1', '1.5', '', '1e3', '9'.repeat(16)])('is no number to replay up to: %j', async (stopAt) => {
    const { status, text } = await ask('POST', `/subscriptions/s/g/replayParked?stopAt=${stopAt}`);
    expect([status, text]).toStrictEqual([400, '{"error":"stopAt has to be a whole number"}']);
  });

  it.each(['', '?stopAt=0', '?stopAt=7'])('is a number to replay up to, or none: %j', async (query) => {
    expect((await ask('POST', `/subscriptions/s/g/replayParked${query}`)).status).toBe(200);
  });

  it.each(['/ping', '/info', '/health', '/metrics', '/ui'])('may be the headers of %s alone', async (path) => {
    expect(await ask('HEAD', path)).toStrictEqual({ status: 200, text: '' });
  });

  it('may be a backup where no folder can be made: that is an error, and the store goes on', async () => {
    // Below /proc Node makes folders without end; elsewhere a file is in the way.
    const nowhere = process.platform === 'linux' ? '/proc/no-folder' : __filename;
    expect((await ask('POST', `/admin/backup?to=${encodeURIComponent(`${nowhere}/backup`)}`)).status).toBe(500);
    expect((await ask('GET', '/health')).status).toBe(200);
  });
});
