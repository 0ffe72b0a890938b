import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Work } from './client-work';

/** An official client in a process of its own: the two cannot live in one. */
export class ClientDriver {
  readonly #process: ChildProcess;

  constructor(client: 'kurrentdb' | 'eventstore', connectionString: string) {
    this.#process = fork(join(__dirname, 'client-process.js'), [client, connectionString]);
  }

  async perform(work: Work): Promise<number> {
    const answered = once(this.#process, 'message');
    this.#process.send(work);
    const [answer] = (await answered) as [{ readonly figure?: number; readonly error?: string }];
    if (answer.figure === undefined) throw new Error(answer.error);
    return answer.figure;
  }

  stop(): void {
    this.#process.kill();
  }
}
