import { join } from 'node:path';
import { COSIGNATURE, decodeSignerKey, newSignerKey, type SignerKey } from '@zhudian/proofs';
import { readIfThere, writeWhole } from '@zhudian/transparency';

/** The key of a witness, which is made the first time. */
export const witnessKeyIn = async (folder: string, name: string): Promise<SignerKey> => {
  const path = join(folder, 'witness.key');
  const kept = await readIfThere(path);
  const key = kept ?? newSignerKey(name, COSIGNATURE);
  if (kept === undefined) await writeWhole(path, `${key}\n`);
  return decodeSignerKey(key);
};
