import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder, and all that is in it, that of its own user alone, also what an older version or a copy left open. */
export const makePrivate = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makePrivate(path);
    else if (entry.isFile()) await chmod(path, 0o600);
  }
};
