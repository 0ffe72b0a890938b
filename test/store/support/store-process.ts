import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCES = join(__dirname, '../../../events/embedded-store/src');

/** Makes JavaScript of the store's sources, so that it can run in a process of its own. Returns the folder. */
export const buildStore = (): string => {
  const target = mkdtempSync(join(tmpdir(), 'store-build-'));
  for (const entry of readdirSync(SOURCES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const built = join(target, source.slice(SOURCES.length).replace(/ts$/, 'js'));
    mkdirSync(dirname(built), { recursive: true });
    const { code } = transformFileSync(source, {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    writeFileSync(built, code);
  }
  return target;
};

export interface StoreProcess {
  readonly connectionString: string;
  readonly process: ChildProcess;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the command-line program; resolves when it has printed its connection string. */
export const startProcess = async (built: string, args: readonly string[]): Promise<StoreProcess> => {
  const child = spawn(process.execPath, [join(built, 'main.js'), '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    once(child, 'exit').then(() => Promise.reject(new Error(errors.join('')))),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  };
  return {
    connectionString: line,
    process: child,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
};
