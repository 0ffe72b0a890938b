import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILE, StreamIndex } from './stream-index';

const removeIndex = (directory: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(join(directory, INDEX_FILE + suffix), { force: true });
};

/** Opens a directory's index, or one in memory. One that cannot be read is thrown away: it is built anew from the log. */
export const openIndex = (directory: string | undefined, failed: (error: Error) => void): StreamIndex => {
  if (directory === undefined) return new StreamIndex(':memory:', failed);
  const path = join(directory, INDEX_FILE);
  try {
    return new StreamIndex(path, failed);
  } catch {
    removeIndex(directory);
    return new StreamIndex(path, failed);
  }
};
