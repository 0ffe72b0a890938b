import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';

/** Makes a key in a folder, and the set with its public half: `key.json` and `keys.json`. */
export const writeKeyPair = async (folder: string, kid: string): Promise<void> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const secret = JSON.stringify({ ...(await exportJWK(privateKey)), kid, alg: 'ES256' });
  await writeFile(join(folder, 'key.json'), secret, { mode: 0o600 });
  const open = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] };
  await writeFile(join(folder, 'keys.json'), JSON.stringify(open), { mode: 0o600 });
};
