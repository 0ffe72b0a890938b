import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DirectoryInUse } from './errors';

/**
 * Holds a directory for one store. SQLite's lock is the operating system's, so it goes with the process however that ends.
 * Throws DirectoryInUse.
 */
export const lockDirectory = (directory: string): (() => void) => {
  const database = new DatabaseSync(join(directory, 'lock'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new DirectoryInUse(directory);
  }
  return () => database.close();
};
