import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from './patience';
import { filesIn, unprivileged, within } from './postgres-files';

/** A PostgreSQL server of its own in a temporary directory, reached through a socket in it. */
export interface Postgres {
  /** Makes an empty database and gives its url. */
  createDatabase(): Promise<string>;
  /** Ends the server and cuts off whoever is connected; what it holds stays. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Ends the server and removes its directory. */
  stop(): Promise<void>;
}

/**
 * Starts a server from the binaries of an npm package (see the ADR on them).
 * `durable`: with fsync, as in production; without it by default, since tests throw the data away.
 * The server ends with this process, however that ends.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<Postgres> => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-pg-'));
  const owner = unprivileged();
  const { bin, data } = await filesIn(home, owner);

  const settings = [
    `unix_socket_directories=${home}`,
    'listen_addresses=',
    'max_connections=60',
    `fsync=${durable ? 'on' : 'off'}`,
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  // The shell ends the server when its standard input closes: that is, with this process at the latest.
  const guard = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server';
  const serve = () => {
    const child = spawn('/bin/sh', ['-c', guard, 'sh', join(bin, 'postgres'), '-D', data, ...flags], {
      ...within(home, owner),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
    return child;
  };
  const complaints: string[] = [];
  let child = serve();
  const end = async () => {
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  };
  const urlOf = (database: string) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(home)}`;
  await answering(urlOf('postgres'), complaints);

  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `db${++databases}`;
      await query(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    goAway: end,
    comeBack: async () => {
      child = serve();
      await answering(urlOf('postgres'), complaints);
    },
    stop: async () => {
      await end();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

const answering = async (url: string, complaints: readonly string[]): Promise<void> => {
  const ask = () => query(url, 'select 1').catch((cause: Error) => cause);
  const cause = await eventually(ask, (answer) => answer === undefined);
  if (cause) throw new Error(`PostgreSQL does not answer: ${complaints.join('')}`, { cause });
};

const query = async (url: string, text: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => undefined);
  }
};
