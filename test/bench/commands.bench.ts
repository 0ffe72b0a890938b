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
  readonly commandsOf: () => Command;
  readonly close: () => Promise<void>;
}
const sources = new Map<string, Source>();
const closing: (() => Promise<void>)[] = [];

const EMMETT = 'Emmett + PostgreSQL';
const CALLERS = [1, 8, 32];

const caseOf = (name: string, callers: number): Case => ({
  name: `${name}, ${callers} callers`,
  unit: 'commands/s',
  ...(name === EMMETT ? {} : { against: `${EMMETT}, ${callers} callers` }),
  run: () => {
    const source = sources.get(name);
    if (!source) throw new Error(`${name} is not set up.`);
    return commandsPerSecond(callers, () => source.commandsOf());
  },
});

/**
 * Durable commands: read, fold, decide, append; both stores sync every append to disk. The same decider and the same data;
 * Emmett reads the stream for each command and writes the data alone, the kernel remembers what it folded, validates
 * each fact and writes nine properties of metadata beside it.
 */
export const bench: Bench = {
  name: 'commands',
  setup: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-commands-'));
    const postgres = await startPostgres({ durable: true });
    const store = await startStoreProcess(join(folder, 'log'));
    const kernel = await kernelCommands(store.connectionString);
    const emmett = emmettCommands(await postgres.createDatabase());
    const gateway = await gatewayCommands(join(folder, 'system'));
    sources.set('kernel over the embedded store', kernel).set(EMMETT, emmett).set('through the gateway', gateway);
    closing.push(kernel.close, emmett.close, gateway.close, store.stop, postgres.stop, () =>
      rm(folder, { recursive: true }),
    );
  },
  cases: CALLERS.flatMap((callers) =>
    [EMMETT, 'kernel over the embedded store', 'through the gateway'].map((name) => caseOf(name, callers)),
  ),
  teardown: async () => {
    for (const close of closing) await close();
  },
};
