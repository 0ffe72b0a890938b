import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupDamaged, readManifest } from '../backup/manifest';
import { amountOf, dayOf, type KeptFolder } from './kept-folder';

/** What is on its way out, and is no backup any more. */
const LEAVING = '.deleted-';

const takenAtOf = async (path: string): Promise<string | undefined> => {
  try {
    return (await readManifest(path)).takenAt;
  } catch (error) {
    if (error instanceof BackupDamaged) return undefined;
    throw error;
  }
};

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The backups of a folder, oldest first; folders that are none are left alone. */
const backupsIn = async (folder: string) => {
  const names = (await foldersIn(folder)).filter((name) => !name.startsWith(LEAVING));
  const found = await Promise.all(names.map(async (name) => ({ name, takenAt: await takenAtOf(join(folder, name)) })));
  return found
    .flatMap(({ name, takenAt }) => (takenAt === undefined ? [] : [{ name, takenAt, day: dayOf(takenAt) }]))
    .toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : 1));
};

/** The backups of `npm run backup`, by when they were taken. The newest stays, however old it is. */
export const keptBackups = (folder: string): KeptFolder => {
  const older = async (day: string) => (await backupsIn(folder)).slice(0, -1).filter((one) => one.day < day);
  return {
    kind: 'BACKUPS',
    over: async (olderThan) => amountOf((await older(olderThan)).map(({ day }) => day)),
    discard: async (olderThan) => {
      for (const { name } of await older(olderThan)) await rename(join(folder, name), join(folder, LEAVING + name));
      for (const name of await foldersIn(folder))
        if (name.startsWith(LEAVING)) await rm(join(folder, name), { recursive: true, force: true });
    },
  };
};
