import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

const CREATED_FOR_WRITING = constants.O_CREAT + constants.O_WRONLY;

/** Writes bytes at a place of a file, which is made when it is not there. Durable when it resolves. */
export const writeAt = async (path: string, at: number, bytes: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, CREATED_FOR_WRITING, 0o600);
  try {
    await file.write(bytes, 0, bytes.length, at);
    await file.datasync();
  } finally {
    await file.close();
  }
};
