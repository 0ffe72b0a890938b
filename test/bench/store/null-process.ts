import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ORPHAN_GUARD } from '@zhudian/tools';

/** The server that says the same ready-made events to everybody, in a process of its own. */
export const startNullServer = async (events: number) => {
  const child = spawn(
    process.execPath,
    ['--require', ORPHAN_GUARD, join(__dirname, 'null-server.js'), String(events)],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  if (!child.stdout) throw new Error('The server has no output.');
  const [connectionString] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { connectionString, stop: (): void => void child.kill() };
};
