import type { StartOptions } from './start-options';
import { startStore } from './start-store';

/** Runs a store as this process: prints its connection string when it is ready, and stops it on SIGTERM or SIGINT. */
export const runStore = async (options: StartOptions): Promise<void> => {
  const store = await startStore({ ...options, log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${store.connectionString}\n`);
  const stop = (): void => void store.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};
