import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from '@zhudian/runtime';

export interface Program {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Where it listens, told by the variable PORT; 0, the default, takes a free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Whose line in its log says where it listens, where there are several. */
  readonly speaker?: string;
}

const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 10_000;
/** Compiled code of the modules, kept from start to start. */
const COMPILED = join(tmpdir(), 'zhudian-compiled');
/** A module that ends the process that requires it together with its parent. */
export const ORPHAN_GUARD = join(__dirname, 'end-with-parent.js');
const PRIVATE_FILES = join(__dirname, 'private-files.js');

interface Child {
  readonly name: string;
  process: ChildProcess;
  url?: URL;
}

/** The processes of one run, started in order, restarted when they fall, stopped in the opposite order. */
export class Children {
  private readonly running: Child[] = [];
  private stopping = false;

  /** @param env settings of every process, beside its own. */
  constructor(private readonly env: Readonly<Record<string, string>> = {}) {}

  /** Starts a program and resolves with the url that it prints when it is ready. Started again, it listens on the same port. */
  async start(program: Program): Promise<URL> {
    const child: Child = { name: program.name, process: this.spawn(program) };
    this.running.push(child);
    const url = (child.url = await printedUrl(child, program.speaker));
    void this.keepRunning(child, { ...program, port: program.port || Number(url.port) });
    return url;
  }

  /** Not `retry`: what runs for ever does not fail or succeed, and a long run starts the pauses over. */
  private async keepRunning(child: Child, program: Program): Promise<void> {
    const backoff = new Backoff(1_000, LONGEST_PAUSE_MS);
    for (;;) {
      const startedAt = performance.now();
      await exitOf(child.process);
      if (this.stopping) return;
      if (performance.now() - startedAt > LONGEST_PAUSE_MS) backoff.reset();
      const pause = backoff.takePause();
      console.error(
        `${program.name} 已退出，${pause / 1_000} 秒后重启。 ${program.name} ended; starting it again in ${pause / 1_000} s.`,
      );
      await sleep(pause);
      if (this.stopping) return;
      child.process = this.spawn(program);
      // What nobody reads would fill the pipe, and block the process.
      child.process.stdout?.resume();
    }
  }

  /** The processes as they run now, by name. */
  pids(): ReadonlyMap<string, number> {
    return new Map(this.running.map(({ name, process }) => [name, process.pid ?? 0]));
  }

  /** Where they listen, by name. */
  urls(): ReadonlyMap<string, URL> {
    return new Map(this.running.flatMap(({ name, url }) => (url ? [[name, url] as const] : [])));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const { process } of this.running.toReversed()) await end(process);
  }

  private spawn({ script, args = [], port = 0, env = {} }: Program): ChildProcess {
    // A group of its own: Ctrl-C reaches this process only, which then stops the others in order.
    return spawn(process.execPath, ['--require', ORPHAN_GUARD, '--require', PRIVATE_FILES, script, ...args], {
      env: {
        ...process.env,
        NODE_NO_WARNINGS: '1',
        NODE_COMPILE_CACHE: COMPILED,
        ...this.env,
        ...env,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
  }
}

/** The store prints its connection string alone, the others a line of their log. */
const urlIn = (line: string, speaker: string | undefined): string | undefined => {
  if (!line.startsWith('{')) return line;
  const { process: said, url } = JSON.parse(line) as { readonly process: string; readonly url?: string };
  return speaker === undefined || said === speaker ? url : undefined;
};

const printedUrl = ({ name, process: child }: Child, speaker: string | undefined): Promise<URL> =>
  new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error(`${name} has no output.`);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = urlIn(line, speaker);
      if (url !== undefined && URL.canParse(url)) resolve(new URL(url));
    });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready.`)));
  });

const hasExited = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const exitOf = async (child: ChildProcess): Promise<void> => {
  if (!hasExited(child)) await once(child, 'exit');
};

const end = async (child: ChildProcess): Promise<void> => {
  if (hasExited(child)) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await exitOf(child);
  clearTimeout(late);
};
