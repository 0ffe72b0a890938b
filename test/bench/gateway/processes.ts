import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ORPHAN_GUARD } from '@zhudian/tools';

/** Processes of one measurement, which end with it, however it ends. */
export class Processes {
  private readonly children: ChildProcess[] = [];

  /** Starts a file of this folder; resolves with the URL that it says it answers at, rejects when it ends before. */
  async start(file: string, argument: string): Promise<string> {
    const child = fork(join(__dirname, file), [argument], {
      execArgv: ['--require', ORPHAN_GUARD],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.children.push(child);
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`)));
    const [url] = (await Promise.race([once(child, 'message'), ended])) as [string];
    ended.catch(() => undefined);
    return url;
  }

  async stop() {
    await Promise.all(
      this.children.map(async (child) => {
        if (child.exitCode !== null) return;
        const exited = once(child, 'exit');
        child.kill();
        await exited;
      }),
    );
  }
}
