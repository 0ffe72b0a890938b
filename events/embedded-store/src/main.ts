#!/usr/bin/env node
import './needs-node';
import { HELP, readArguments } from './arguments';
import { runStore } from './run-store';

const main = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  await runStore(options);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
