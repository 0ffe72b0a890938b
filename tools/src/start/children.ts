import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Program {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const LONGEST_PAUSE_MS = 30_000;
const PATIENCE_MS = 10_000;
/** Compiled code of the modules, kept from start to start. */
const COMPILED = join(tmpdir(), 'zhudian-compiled');
const ORPHAN_GUARD = require.resolve('./end-with-parent');

/** The processes of one run, started in order, restarted when they fall, stopped in the opposite order. */
export class Children {
  private readonly running: { readonly name: string; readonly child: () => ChildProcess }[] = [];
  private stopping = false;

  /** @param env settings of every process, beside its own. */
  constructor(private readonly env: Readonly<Record<string, string>> = {}) {}

  /** Starts a program and resolves with the first line that it prints: it is ready then. */
  async start(program: Program): Promise<string> {
    let child = this.spawn(program);
    this.running.push({ name: program.name, child: () => child });
    const again = async (pause: number): Promise<void> => {
      if (this.stopping) return;
      console.error(
        `${program.name} 已退出，${pause / 1_000} 秒后重启。 ${program.name} ended; starting it again in ${pause / 1_000} s.`,
      );
      await sleep(pause);
      if (this.stopping) return;
      const startedAt = Date.now();
      child = this.spawn(program);
      const next = () => (Date.now() - startedAt > LONGEST_PAUSE_MS ? 1_000 : Math.min(pause * 2, LONGEST_PAUSE_MS));
      child.once('exit', () => void again(next()));
    };
    const first = await firstLineOf(program.name, child);
    child.once('exit', () => void again(1_000));
    return first;
  }

  /** The processes as they run now, by name. */
  pids(): ReadonlyMap<string, number> {
    return new Map(this.running.map(({ name, child }) => [name, child().pid ?? 0]));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const { child } of this.running.toReversed()) await end(child());
  }

  private spawn({ script, args = [], env = {} }: Program): ChildProcess {
    // A group of its own: Ctrl-C reaches this process only, which then stops the others in order.
    const child = spawn(process.execPath, ['--require', ORPHAN_GUARD, script, ...args], {
      env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: COMPILED, ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      detached: true,
    });
    return child;
  }
}

const firstLineOf = (name: string, child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error(`${name} has no output.`);
    const lines = createInterface({ input: child.stdout });
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready.`)));
  });

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(late);
};
