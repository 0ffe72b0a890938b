import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog } from '@zhudian/log';
import { numbered } from '../support/new-facts';

const KIB = 1024;

describe('Large appends that arrive together', () => {
  let store: RunningStore;
  let log: EventLog;

  beforeEach(async () => {
    store = await startStore({ memory: true, maxAppendSize: 256 * KIB });
    log = connectLog(store.connectionString);
  });
  afterEach(async () => {
    await log.close();
    await store.stop();
  });

  const tell = (stream: string, bytes: number) => {
    const facts = numbered(1).map((fact) => ({ ...fact, data: { number: 0, text: 'x'.repeat(bytes) } }));
    return log.append([{ stream, expected: 'no_stream', facts }]).then(
      () => 'told',
      () => 'refused',
    );
  };

  it('are all told, though they would be too large as one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 16 }, (_, caller) => tell(`Large-${caller}`, 48 * KIB)));
    expect(outcomes).toStrictEqual(Array(16).fill('told'));
  });

  it('are refused alone when they are too large', async () => {
    const outcomes = await Promise.all([tell('A-1', 10), tell('Huge-1', 300 * KIB), tell('B-1', 10)]);
    expect(outcomes).toStrictEqual(['told', 'refused', 'told']);
    expect(await log.readStream('Huge-1')).toStrictEqual([]);
  });
});
