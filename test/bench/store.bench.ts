import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStoreProcess } from './commands/store-process';
import type { Bench, Case } from './harness';
import { ClientDriver } from './store/client-driver';
import { startNullServer } from './store/null-process';
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

const CATCH_UP = 'catch up from the start';
/** What a client makes of events that cost the server nothing: no server can be faster through it. */
const boundOf = (client: string): string => `${client}: ${CATCH_UP}, null server: the client's own bound`;

const performed = (driver: string, work: Work) => (): Promise<number> =>
  drivers.get(driver)?.perform(work) ?? Promise.reject(new Error(`${driver} is not set up`));

const through = (client: string, name: string, work: Work): Case => {
  const counterpart =
    name === CATCH_UP ? boundOf(client) : SERVER.find((one) => one.name === `server alone: ${name}`)?.name;
  return {
    name: `${client}: ${name}`,
    unit: work.what === 'pointRead' ? 'ms' : 'events/s',
    ...(counterpart === undefined ? {} : { against: counterpart }),
    run: performed(client, work),
  };
};

const clientCases = (client: string): readonly Case[] => [
  through(client, 'append one event, 32 in flight', { what: 'append', count: 8000, each: 1, inFlight: 32 }),
  through(client, 'append batches of 100, 8 in flight', { what: 'append', count: 40_000, each: 100, inFlight: 8 }),
  through(client, 'drain everything', { what: 'readAll', count: EVENTS }),
  through(client, 'read one stream', { what: 'readStream', count: EVENTS / 2 }),
  { name: boundOf(client), unit: 'events/s', run: performed(boundOf(client), { what: 'catchUp', count: EVENTS }) },
  through(client, CATCH_UP, { what: 'catchUp', count: EVENTS }),
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
    const nothing = await startNullServer(EVENTS);
    for (const [name, client] of Object.entries(CLIENTS))
      drivers
        .set(name, new ClientDriver(client, store.connectionString))
        .set(boundOf(name), new ClientDriver(client, nothing.connectionString));
    await ready.append(EVENTS / 200, 100, 8);
    await ready.appendLong(EVENTS / 2);
    closing.push(
      () => ready.close(),
      ...[...drivers.values()].map((driver) => () => driver.stop()),
      nothing.stop,
      store.stop,
      () => rm(folder, { recursive: true }),
    );
  },
  cases: [...SERVER, ...Object.keys(CLIENTS).flatMap(clientCases)],
  teardown: async () => {
    for (const close of closing) await close();
  },
};
