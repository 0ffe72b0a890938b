import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { DemoActor } from '../demo/actors';

/** The people of the demonstration, and the key (ES256) that signs their tokens. */
export interface DemoActors {
  readonly actors: readonly DemoActor[];
  readonly key: CryptoKey | Uint8Array;
  readonly kid: string;
}

/** Reads `actors.json` and `key.json` of a folder; rejects when one is missing or has no key id. */
export const readDemo = async (folder: string): Promise<DemoActors> => {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const actors = (await read('actors.json')) as readonly DemoActor[];
  const jwk = (await read('key.json')) as JWK;
  if (jwk.kid === undefined) throw new Error('the demonstration key has no "kid"');
  return { actors, key: await importJWK(jwk, 'ES256'), kid: jwk.kid };
};
