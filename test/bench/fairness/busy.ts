import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ORPHAN_GUARD } from '@zhudian/tools';

export interface Busy {
  readonly url: string;
  readonly token: string;
  readonly unitId: string;
  readonly inFlight: number;
  readonly kind: 'mutations' | 'questions';
}

/** Another user at work, in a process of its own, until the work beside it is done. How many operations it got done meanwhile. */
export const beside = async <T>(
  { url, token, unitId, inFlight, kind }: Busy,
  work: () => Promise<T>,
): Promise<{ readonly worked: T; readonly carriedOut: number }> => {
  const child = fork(join(__dirname, 'busy-process.js'), [url, token, unitId, String(inFlight), kind], {
    execArgv: ['--require', ORPHAN_GUARD],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The busy user ended with ${code}.`)));
  ended.catch(() => undefined);
  const worked = await Promise.race([work(), ended]);
  child.send('over');
  const [carriedOut] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return { worked, carriedOut };
};
