import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The log that `npm start` runs in the folder of its data; none when it does not run there. */
export const logRunningIn = (dataDir: string): string | undefined => {
  const path = join(dataDir, 'running.json');
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly eventStore?: string }).eventStore;
};
