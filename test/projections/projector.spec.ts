import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passingOver, type EventLog, type FollowOptions, type StreamAppend } from '@zhudian/log';
import { SET_ASIDE_STREAM, type RecordedFact } from '@zhudian/facts';
import { openReadModels, runProjector, serveHealth, type PoisonedFact } from '@zhudian/projections';
import { recordedAs } from './harbour-facts';
import { harbourModels } from './harbours.story';
import { longLog } from './killed/long-log';
import { factMetadata } from '../support/new-facts';
import { until } from '../support/patience';

const context = 'personnel';

const setAsideOf = ({ id, type, stream, revision, position }: RecordedFact): readonly StreamAppend[] => {
  const data = { factId: id, factType: type, path: `${stream}@${revision}`, position, basis: '工单1' };
  const fact = { id: '6a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11', type: 'FactSetAside', data, metadata: factMetadata() };
  return [{ stream: SET_ASIDE_STREAM, expected: 'no_stream', facts: [fact] }];
};

describe('A projector', () => {
  let home: string;
  let url: string;
  const stop = { now: new AbortController() };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhudian-projector-'));
    url = `sqlite:${home}`;
    stop.now = new AbortController();
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('goes on after the log or the store failed for a while, without loss', async () => {
    const store = await openReadModels({ url, context, models: harbourModels });
    const log = longLog(100);
    let failures = 0;
    const shaky: EventLog = Object.assign(Object.create(log) as EventLog, {
      async *follow(options: FollowOptions) {
        let pages = 0;
        for await (const page of log.follow(options)) {
          yield page;
          if (failures === 0 && ++pages === 2) throw new Error('the line is broken');
        }
      },
    });
    const troubles: unknown[] = [];
    const onTrouble = (trouble: unknown) => (failures = troubles.push(trouble));
    const projector = runProjector({ log: shaky, store, pageSize: 30, signal: stop.now.signal, onTrouble });
    await until(() => store.checkpoint?.commit === 99);
    expect(troubles).toStrictEqual([new Error('the line is broken')]);
    stop.now.abort();
    expect(await projector.done).toStrictEqual({ phase: 'stopped' });
    await store.close();
  });

  it('stops at a poisoned fact, says so where its health is asked for, and goes on when the fact is set aside', async () => {
    const store = await openReadModels({ url, context, models: harbourModels });
    const memory = longLog(5);
    const log = passingOver(memory);
    const [wreck] = recordedAs([{ type: 'Wrecked', data: { key: 'w' } }]);
    if (wreck)
      memory.facts.push(
        { ...wreck, position: 5, prepare: 5_000 },
        { ...wreck, type: 'Passed', position: 6, prepare: 6_000 },
      );
    const told: PoisonedFact[] = [];
    const projector = runProjector({ log, store, signal: stop.now.signal, onPoison: (poison) => told.push(poison) });
    await until(() => projector.state.phase === 'poisoned');
    expect(projector.state).toMatchObject({ poison: { position: 5 } });
    expect(told.map(({ stream }) => stream)).toStrictEqual(['harbour-w']);

    const server = await serveHealth(0, { log, store, projector });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ready = await fetch(`${base}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toStrictEqual({
      status: 'not ready',
      context,
      phase: 'poisoned',
      checkpoint: 4,
      head: 6,
      lag: 2,
      readModels: ['harbours', 'ports'].map((name) => ({ name, version: 1, state: 'serving', position: 4 })),
      poison: {
        model: 'harbours',
        stream: 'harbour-w',
        revision: 0,
        position: 5,
        type: 'Wrecked',
        message: 'personnel/harbours cannot fold Wrecked (harbour-w@0, position 5): nothing can be made of Wrecked',
      },
    });
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
    if (wreck) await memory.append(setAsideOf(wreck));
    await until(() => store.checkpoint?.commit === 7);
    expect(projector.state).toStrictEqual({ phase: 'running' });
    expect((await fetch(`${base}/health/ready`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
    stop.now.abort();
    await projector.done;
    await store.close();
  });

  it('makes way for a newer one', async () => {
    const store = await openReadModels({ url, context, models: harbourModels });
    const log = longLog(10);
    const projector = runProjector({ log, store, signal: stop.now.signal });
    await until(() => store.checkpoint?.commit === 9);
    const newer = await openReadModels({ url, context, models: harbourModels });
    log.facts.push(...longLog(11).facts.slice(10));
    expect(await projector.done).toStrictEqual({ phase: 'displaced' });
    await Promise.all([store.close(), newer.close()]);
  });
});
