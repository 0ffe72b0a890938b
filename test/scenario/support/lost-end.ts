import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = join(__dirname, '../../../events/embedded-store/dist/main.js');

/** Cuts the log of a system that has stopped, so that what was recorded from the position on is gone. */
export const cutLogAt = (data: string, position: number): void => {
  const log = join(data, 'log');
  const files = readdirSync(log).filter((name) => name.endsWith('.log'));
  expect(files).toHaveLength(1);
  // In the first file a position is an offset.
  truncateSync(join(log, files[0] ?? ''), position);
};

/** What the store says when it refuses to start. */
export const refusedStart = (data: string): Promise<string> =>
  promisify(execFile)(process.execPath, [MAIN, '--data', join(data, 'log'), '--port', '0']).then(
    () => 'It started.',
    ({ stderr }: { readonly stderr: string }) => stderr,
  );

/** As the operator does it: accepts the loss once, stops the store again, and puts the read models away. */
export const acceptLoss = async (data: string): Promise<string> => {
  const store = spawn(process.execPath, [MAIN, '--data', join(data, 'log'), '--port', '0', '--accept-loss']);
  let said = '';
  store.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(store.stdout, 'data');
  store.kill('SIGTERM');
  await once(store, 'close');
  await rm(join(data, 'read-models'), { recursive: true });
  return said;
};
