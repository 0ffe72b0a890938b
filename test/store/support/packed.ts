import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const STORE = 'events/embedded-store';
export const STALE = 'dist/stale.js';

/** Runs a program in a folder; what it prints is in the error where it fails. */
export const runIn = (
  cwd: string,
  command: string,
  args: readonly string[],
  options: ExecFileSyncOptions = {},
): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    shell: process.platform === 'win32',
    ...options,
  }) as string;

/** npm that asks no registry and remembers nothing. */
export const npmIn = (cwd: string, cache: string, ...args: readonly string[]): string =>
  runIn(cwd, 'npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error', '--cache', cache]);

export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs the store from a copy of its sources beside a stale build, as `npm publish` would. */
export const packStore = (folder: string): Packed => {
  const copy = join(folder, 'copy', STORE);
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(join(ROOT, STORE)))
    if (name !== 'dist' && !name.endsWith('.tsbuildinfo'))
      cpSync(join(ROOT, STORE, name), join(copy, name), { recursive: true });
  cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'copy/tsconfig.base.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'copy/node_modules'), 'junction');
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, STALE), '// of an older build');
  const told = npmIn(copy, join(folder, 'cache'), 'pack', '--json', '--pack-destination', folder);
  const [packed] = JSON.parse(told.slice(told.indexOf('[\n'))) as ReadonlyArray<{
    filename: string;
    files: ReadonlyArray<{ path: string }>;
  }>;
  if (!packed) throw new Error(`nothing was packed: ${told}`);
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
};

/** An empty folder with nothing but the packed store installed. */
export const installIn = (folder: string, { tarball }: Packed): string => {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }');
  npmIn(project, join(folder, 'cache'), 'install', tarball);
  return project;
};

/** Lets programs in a folder find a package of this repository. */
export const linkPackage = (project: string, name: string): void => {
  const target = join(project, 'node_modules', name);
  mkdirSync(join(target, '..'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), target, 'junction');
};

/** The blocks of code in the store's README. */
export const readmeBlocks = (language: string): readonly string[] => {
  const text = readFileSync(join(ROOT, STORE, 'README.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, of, code = '']) => (of === language ? [code] : []));
};
