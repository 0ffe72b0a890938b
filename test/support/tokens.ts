import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters, type JWTPayload } from 'jose';

export const ISSUER = 'https://identity.example';
export const AUDIENCE = 'zhudian';

/** A key that signs, and the file of the key set that verifies what it signed. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly keys: string;
}
export const signingKey = async (): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
  writeFileSync(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] }));
  return { privateKey, keys };
};

/** A token of Mei, staff of Luobo, good for an hour; `undefined` leaves a claim out. */
export const tokenWith = (
  { privateKey }: SigningKey,
  claims: JWTPayload = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> => {
  const now = Math.floor(Date.now() / 1_000);
  const all = { iss: ISSUER, aud: AUDIENCE, sub: 'mei', roles: ['STAFF'], unit: 'luobo', iat: now, exp: now + 3_600 };
  return new SignJWT({ ...all, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one', ...header })
    .sign(privateKey);
};
