import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../storing/whole-file';
import { BESIDE } from './beside';
import type { Signer } from './signer';

type Keys = Pick<Signer, 'verifierKey' | 'keyBeside' | 'successions'>;

/** Writes the public keys into the folder of the log; one that signs no more is not shown any longer. */
export const showKeys = async (folder: string, signer: Keys): Promise<void> => {
  await writeWhole(join(folder, 'keys'), signer.successions);
  await writeWhole(join(folder, 'key'), `${signer.verifierKey}\n`);
  for (const algorithm of Object.keys(BESIDE)) {
    const [path, key] = [join(folder, `key.${algorithm}`), signer.keyBeside(algorithm)];
    if (key === undefined) await rm(path, { force: true });
    else await writeWhole(path, `${key}\n`);
  }
};
