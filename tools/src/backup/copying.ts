import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Copies what there is now over what was copied before; what went meanwhile stays as it was. Each file is replaced as a
 * whole by whoever writes it, so that each copy is whole too.
 */
export const copyOver = async (from: string, to: string, leaveOut: readonly string[] = []): Promise<void> => {
  const entries = await readdir(from, { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
  if (entries.length > 0) await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (leaveOut.includes(entry.name) || entry.name.endsWith('.new')) continue;
    if (entry.isDirectory()) await copyOver(source, target);
    else if (entry.isFile())
      await copyFile(source, target).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
  }
};

/** A copy of a database in use, at one moment, without what was deleted from it. */
export const copyDatabase = (from: string, to: string): void => {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
};
