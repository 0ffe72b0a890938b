import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../support/postgres';
import { emmettCommands } from './commands/emmett';
import { gatewayCommands } from './commands/gateway';
import { kernelCommands } from './commands/kernel';
import { commandsPerSecond, type Command } from './commands/load';
import { startStoreProcess } from './commands/store-process';
import type { Bench, Case } from './harness';

interface Source {
  commandsOf(): Command;
  close(): Promise<void>;
}
/** Opens a source for one case: what idles in another case would take from this one. */
const sources = new Map<string, () => Source | Promise<Source>>();
const closing: (() => Promise<void>)[] = [];

const EMMETT = 'Emmett + PostgreSQL';
const KERNEL = 'kernel over the embedded store';
const GATEWAY = 'through the gateway';
const CALLERS = [1, 8, 32];

const caseOf = (name: string, callers: number): Case => ({
  name: `${name}, ${callers} callers`,
  unit: 'commands/s',
  ...(name === EMMETT ? {} : { against: `${EMMETT}, ${callers} callers` }),
  run: async () => {
    const source = await sources.get(name)?.();
    if (!source) throw new Error(`${name} is not set up.`);
    try {
      return await commandsPerSecond(callers, () => source.commandsOf());
    } finally {
      await source.close();
    }
  },
});

/** Durable commands: read, fold, decide, append; both stores sync every append to disk. */
export const bench: Bench = {
  name: 'commands',
  setup: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-commands-'));
    const postgres = await startPostgres({ durable: true });
    const store = await startStoreProcess(join(folder, 'log'));
    const database = await postgres.createDatabase();
    sources
      .set(EMMETT, () => emmettCommands(database))
      .set(KERNEL, () => kernelCommands(store.connectionString))
      .set(GATEWAY, () => gatewayCommands(join(folder, 'system')));
    closing.push(
      () => store.stop(),
      () => postgres.stop(),
      () => rm(folder, { recursive: true }),
    );
  },
  cases: CALLERS.flatMap((callers) => [EMMETT, KERNEL, GATEWAY].map((name) => caseOf(name, callers))),
  teardown: async () => {
    for (const close of closing) await close();
  },
};
