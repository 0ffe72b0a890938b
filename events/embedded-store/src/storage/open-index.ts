import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { IndexTables } from './index-tables';

export const INDEX_FILE = 'index.sqlite';

const removeIndex = (directory: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(join(directory, INDEX_FILE + suffix), { force: true });
};

/**
 * Opens the tables of a directory's index, or some in memory. Those that cannot be read are thrown away, and so are any where
 * asked: they are built anew from the log.
 */
export const openTables = (directory: string | undefined, tell: (line: string) => void, emptied: boolean) => {
  if (directory === undefined) return new IndexTables(':memory:');
  const path = join(directory, INDEX_FILE);
  if (emptied) removeIndex(directory);
  const existed = existsSync(path);
  try {
    return new IndexTables(path);
  } catch (error) {
    if (!existed) throw error;
    tell(`the index cannot be used (${String(error)}): it is built anew from the log`);
    removeIndex(directory);
    return new IndexTables(path);
  }
};
