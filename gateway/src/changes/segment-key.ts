import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeSignerKey, ED25519, newSignerKey, type SignerKey } from '@zhudian/proofs';

const NAME = 'zhudian-changes';

/** The key in a file; a new one is written where there is none. @throws when the file holds something else. */
export const segmentKeyIn = async (file: string): Promise<SignerKey> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${newSignerKey(NAME, ED25519)}\n`, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return decodeSignerKey(await readFile(file, 'utf8'));
};
