import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ORPHAN_GUARD } from '@zhudian/tools';

export interface StoreProcess {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** The embedded store as `npm run store` runs it, in a process of its own. */
export const startStoreProcess = async (data: string): Promise<StoreProcess> => {
  const main = require.resolve('@zhudian/embedded-store').replace(/index\.js$/, 'main.js');
  const child: ChildProcess = spawn(
    process.execPath,
    ['--require', ORPHAN_GUARD, main, '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  if (!child.stdout) throw new Error('The store has no output.');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    connectionString: line,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
