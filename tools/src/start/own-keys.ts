import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { writeKeyPair } from './key-pair';

const KID = 'own';
const LIFETIME = '12h';
const OWN_TOKENS = { issuer: 'zhudian-own', audience: 'zhudian' } as const;
/** The unit at the root of the tree, which the first administrator registers. */
const ROOT_UNIT = 'bureau';

export interface OwnKeys {
  readonly issuer: string;
  readonly audience: string;
  /** File of the public key set. */
  readonly keys: string;
  /** File of a token of the first administrator, for whoever may read the data folder; a new one at every start. */
  readonly administrator: string;
}

/** Whom a token stands for. */
export interface Bearer {
  readonly person: string;
  readonly roles: readonly string[];
  readonly unit: string;
}

const folderIn = (dataDir: string): string => join(dataDir, 'own-keys');

/** A token by the key of a data folder, which lasts twelve hours. @throws where the folder has no keys of its own. */
export const ownToken = async (dataDir: string, { person, roles, unit }: Bearer): Promise<string> => {
  const file = join(folderIn(dataDir), 'key.json');
  const key = await importJWK(JSON.parse(await readFile(file, 'utf8')) as JWK, 'ES256');
  return new SignJWT({ roles, unit })
    .setProtectedHeader({ alg: 'ES256', kid: KID, typ: 'at+jwt' })
    .setIssuer(OWN_TOKENS.issuer)
    .setAudience(OWN_TOKENS.audience)
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
};

/** Keys of this data folder, for a start without a provider of tokens: nobody gets a token over the network. */
export const ownKeysOf = async (dataDir: string): Promise<OwnKeys> => {
  const folder = folderIn(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keys = join(folder, 'keys.json');
  if (!existsSync(keys)) await writeKeyPair(folder, KID);
  const token = await ownToken(dataDir, { person: 'administrator', roles: ['ADMINISTRATOR'], unit: ROOT_UNIT });
  const administrator = join(folder, 'administrator.token');
  await writeFile(administrator, token, { mode: 0o600 });
  return { ...OWN_TOKENS, keys, administrator };
};
