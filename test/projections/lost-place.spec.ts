import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { connectLog, PlaceLost, type EventLog } from '@zhudian/log';
import { openReadModels, runProjector, type Projector } from '@zhudian/projections';
import { temporaryFolders } from '../store/support/folders';
import { factMetadata } from '../support/new-facts';
import { until } from '../support/patience';
import { answer } from './harbour-stores';
import { harbourModels, harbours } from './harbours.story';

const context = 'personnel';
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const moor = (log: EventLog, key: string) => {
  const data = { key, port: 'north', size: 1 };
  const fact = { id: randomUUID(), type: 'Moored', data, metadata: factMetadata() };
  return log.append([{ stream: `harbour-${key}`, expected: 'no_stream', facts: [fact] }]);
};

describe('A log that has lost its end', () => {
  const folder = temporaryFolders();
  const running: RunningStore[] = [];
  afterEach(async () => {
    for (const store of running.splice(0)) await store.stop();
  });

  const onLog = async <T>(data: string, work: (log: EventLog) => Promise<T>): Promise<T> => {
    const store = await startStore({ data, acceptLoss: true, log: () => undefined });
    running.push(store);
    const log = connectLog(store.connectionString);
    try {
      return await work(log);
    } finally {
      await log.close();
      await store.stop();
      running.pop();
    }
  };

  const folded = async <T>(url: string, log: EventLog, work: (projector: Projector) => Promise<T>): Promise<T> => {
    const store = await openReadModels({ url, context, models: harbourModels });
    const stop = new AbortController();
    try {
      return await work(runProjector({ log, store, signal: stop.signal }));
    } finally {
      stop.abort();
      await store.close();
    }
  };

  const rowsAt = (url: string) =>
    answer(url, async (reader) => {
      const snapshot = reader.at(await reader.position());
      const rows = await Promise.all([...KEYS, 'after'].map((key) => snapshot.find(harbours, key)));
      return rows.flatMap((row) => row?.id ?? []);
    });

  it('is not followed from a place that is lost, and read models that came so far are built anew', async () => {
    const data = folder();
    const readModels = folder();
    const url = `sqlite:${readModels}`;
    const heads = await onLog(data, async (log) => {
      const positions: number[] = [];
      for (const key of KEYS) positions.push(await moor(log, key));
      await folded(url, log, () => until(async () => (await rowsAt(url)).length === KEYS.length));
      return positions;
    });
    const file = readdirSync(data).find((name) => name.endsWith('.log')) ?? '';
    truncateSync(join(data, file), Math.floor(statSync(join(data, file)).size * 0.6));

    await onLog(data, async (log) => {
      const lost = heads.at(-1) ?? 0;
      const follower = log.follow({ after: { commit: lost, prepare: lost } })[Symbol.asyncIterator]();
      await expect(follower.next()).rejects.toBeInstanceOf(PlaceLost);
      const after = await moor(log, 'after');
      expect(after).toBeGreaterThan(lost);
      await folded(url, log, (projector) => expect(projector.done).rejects.toThrow('POSITION_LOST'));
      for (const name of readdirSync(readModels)) rmSync(join(readModels, name), { recursive: true });
      await folded(url, log, () => until(async () => (await rowsAt(url)).includes('after')));
      const left = await rowsAt(url);
      expect(left).toStrictEqual([...KEYS.slice(0, left.length - 1), 'after']);
      expect(left.length).toBeLessThan(KEYS.length);
    });
  });
});
