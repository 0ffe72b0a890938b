#!/usr/bin/env node
import { HELP, readArguments } from './arguments';
import { startStore } from './start-store';

const main = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  const store = await startStore({ ...options, log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${store.connectionString}\n`);
  const stop = (): void => void store.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
