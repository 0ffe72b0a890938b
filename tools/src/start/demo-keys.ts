import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { demoActors } from '../demo/actors';

export const DEMO_TOKENS = { issuer: 'zhudian-demo', audience: 'zhudian' } as const;

/** The key and the people of the demonstration, made once per data folder. Returns the folder and its public key set. */
export const demoKeys = async (dataDir: string): Promise<{ folder: string; keys: string }> => {
  const folder = join(dataDir, 'demo');
  const keys = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true });
  if (!existsSync(keys)) {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const kid = 'demo';
    await writeFile(join(folder, 'key.json'), JSON.stringify({ ...(await exportJWK(privateKey)), kid, alg: 'ES256' }), {
      mode: 0o600,
    });
    await writeFile(
      keys,
      JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] }),
    );
  }
  await writeFile(join(folder, 'actors.json'), JSON.stringify(demoActors(), undefined, 2));
  return { folder, keys };
};
