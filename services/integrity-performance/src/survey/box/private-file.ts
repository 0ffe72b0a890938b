import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a survey in a folder that its own user alone may enter; a name that is no id cannot lead elsewhere. */
export const privateFile = (folder: string, surveyId: string, ending: string): string =>
  join(folder, `${createHash('sha256').update(surveyId).digest('hex')}.${ending}`);

/** Replaces a file as a whole; it is on disk when this resolves, and after a crash it is the old or the new one. */
export const writePrivate = async (path: string, text: string): Promise<void> => {
  const folder = dirname(path);
  await makeFolder(folder);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(folder);
};

/** With all that lead to it, so that none of them is lost either. */
const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = folder; at !== dirname(first); at = dirname(at)) await syncFolder(dirname(at));
};

/** A new name is durable once its folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const readPrivate = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Together with what a process left that ended while it wrote. */
export const removePrivate = async (path: string): Promise<void> => {
  for (const each of [path, `${path}.new`]) await rm(each, { force: true });
};
