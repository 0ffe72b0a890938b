import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from './manifest';

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What was written below a folder, and each name in it, is on the disk when this resolves. */
export const makeDurable = async (folder: string): Promise<void> => {
  const paths = await filesBelow(folder);
  for (const path of paths) await sync(join(folder, path));
  const folders = new Set(paths.map((path) => dirname(join(folder, path))));
  for (const each of [...folders, folder]) await sync(each);
};

/** A folder that was renamed keeps its new name when this resolves. */
export const keepName = (folder: string): Promise<void> => sync(dirname(folder));
