#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startStore } from './index';

const HELP = `Usage: embedded-store [--port PORT] [--data DIR | --memory]

A durable single-node event store for the EventStoreDB and KurrentDB clients.

  --port PORT   listen on this port of 127.0.0.1 (default 2113; 0 takes any free one)
  --data DIR    keep the events in this directory (default ./.data/store)
  --memory      keep the events in memory only: they are gone when it stops
  --help        show this

Prints one line with its connection string when it is ready. Stop it with SIGTERM or SIGINT.
`;

const options = {
  port: { type: 'string', default: '2113' },
  data: { type: 'string', default: '.data/store' },
  memory: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  if (values.help) return void process.stdout.write(HELP);
  const store = await startStore({ port: Number(values.port), data: values.data, memory: values.memory });
  process.stdout.write(`${store.connectionString}\n`);
  const stop = (): void => void store.stop();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
