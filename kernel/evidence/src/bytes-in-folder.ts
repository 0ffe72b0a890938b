import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptBytes, KeptName } from './kept-bytes';

/** A file that ends so is on its way. */
const INCOMING = 'incoming';

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const orNothing = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

class BytesInFolder implements KeptBytes {
  readonly incoming: string;

  constructor(private readonly folder: string) {
    this.incoming = join(folder, INCOMING);
  }

  async put(name: string, file: string): Promise<void> {
    await chmod(file, 0o600);
    await sync(file);
    await rename(file, join(this.folder, name));
    await sync(this.folder);
  }

  get(name: string): Promise<Buffer | undefined> {
    return orNothing(readFile(join(this.folder, name)));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
    await sync(this.folder);
  }

  async names(beginning: string): Promise<readonly KeptName[]> {
    const names = (await readdir(this.folder)).filter((name) => name.startsWith(beginning) && name !== INCOMING);
    const found = names.map(async (name) => {
      const about = await orNothing(stat(join(this.folder, name)));
      return about ? [{ name, at: about.mtimeMs }] : [];
    });
    return (await Promise.all(found)).flat();
  }
}

/** Files of a folder that is readable for its owner alone. */
export const bytesInFolder = async (folder: string): Promise<KeptBytes> => {
  const bytes = new BytesInFolder(folder);
  await mkdir(bytes.incoming, { recursive: true, mode: 0o700 });
  for (const each of [folder, bytes.incoming]) await chmod(each, 0o700);
  return bytes;
};
