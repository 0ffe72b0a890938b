import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStoreProcess } from './commands/store-process';
import type { Bench, Case } from './harness';
import { ClientDriver } from './store/client-driver';
import type { Work } from './store/client-work';
import { RawLoad } from './store/raw-load';

const EVENTS = Number(process.env['STORE_EVENTS'] ?? 100_000);
const SINGLE = { appends: 20_000, inFlight: 32 };
const BATCHED = { appends: 500, each: 100, inFlight: 8 };

let raw: RawLoad | undefined;
const drivers = new Map<string, ClientDriver>();
const closing: Array<() => Promise<void> | void> = [];

const load = (): RawLoad => {
  if (!raw) throw new Error('the store is not set up');
  return raw;
};

const alone = (name: string, unit: string, run: () => Promise<number>): Case => ({
  name: `server alone: ${name}`,
  unit,
  run,
});

const SERVER: readonly Case[] = [
  alone('append one event, 32 in flight', 'events/s', () => load().append(SINGLE.appends, 1, SINGLE.inFlight)),
  alone('append batches of 100, 8 in flight', 'events/s', () =>
    load().append(BATCHED.appends, BATCHED.each, BATCHED.inFlight),
  ),
  alone('drain everything', 'events/s', () => load().drain(EVENTS)),
  alone('read ten events', 'ms', () => load().pointRead(200)),
];

const through = (client: string, name: string, work: Work): Case => {
  const counterpart = SERVER.find((one) => one.name === `server alone: ${name}`);
  return {
    name: `${client}: ${name}`,
    unit: work.what === 'pointRead' ? 'ms' : 'events/s',
    ...(counterpart ? { against: counterpart.name } : {}),
    run: () => drivers.get(client)?.perform(work) ?? Promise.reject(new Error(`${client} is not set up`)),
  };
};

const clientCases = (client: string): readonly Case[] => [
  through(client, 'append one event, 32 in flight', { what: 'append', count: 8000, each: 1, inFlight: 32 }),
  through(client, 'append batches of 100, 8 in flight', { what: 'append', count: 40_000, each: 100, inFlight: 8 }),
  through(client, 'drain everything', { what: 'readAll', count: EVENTS }),
  through(client, 'read one stream', { what: 'readStream', count: EVENTS / 2 }),
  through(client, 'catch up from the start', { what: 'catchUp', count: EVENTS }),
  through(client, 'read ten events', { what: 'pointRead', count: 100 }),
];

const CLIENTS = { 'client 1.3': 'kurrentdb', 'client 6.2': 'eventstore' } as const;

/** The store alone under pre-encoded load, and through both official clients; every append is synced to the disk. */
export const bench: Bench = {
  name: 'store',
  setup: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-store-'));
    const store = await startStoreProcess(join(folder, 'log'));
    const ready = await RawLoad.connect(store.connectionString);
    raw = ready;
    for (const [name, client] of Object.entries(CLIENTS))
      drivers.set(name, new ClientDriver(client, store.connectionString));
    await ready.append(EVENTS / 200, 100, 8);
    await ready.appendLong(EVENTS / 2);
    closing.push(
      () => ready.close(),
      ...[...drivers.values()].map((driver) => () => driver.stop()),
      store.stop,
      () => rm(folder, { recursive: true }),
    );
  },
  cases: [...SERVER, ...Object.keys(CLIENTS).flatMap(clientCases)],
  teardown: async () => {
    for (const close of closing) await close();
  },
};
