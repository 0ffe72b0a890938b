import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { refuse, type Refusal } from '../refusal';
import { roleSchema, type Actor } from '../roles';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** A URL of a JWK set, or the path of a file that holds one. */
  readonly keys: string;
}

const claims = z.object({
  sub: z.string().min(1),
  roles: z.array(roleSchema.exclude(['POLICY'])),
  unit: z.string().min(1),
  exp: z.number(),
});

/** Who is behind an `Authorization` header; the refusal says why nobody is. */
export type Verify = (authorization: string | undefined) => Promise<Actor | Refusal>;

export const tokenVerifier = ({ issuer, audience, keys }: TokenRules): Verify => {
  const keySet = keysAt(keys);
  const verified = new LRUCache<string, { readonly actor: Actor; readonly exp: number }>({ max: 10_000 });
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return refuse('UNAUTHENTICATED', { reason: 'no bearer token' });
    const known = verified.get(token);
    // Judged by the clock that the claim speaks of, which a machine may set right or sleep through.
    if (known && Date.now() < known.exp * 1_000) return known.actor;
    try {
      const { payload } = await jwtVerify(token, keySet, { issuer, audience, requiredClaims: ['exp', 'sub'] });
      const { sub, roles, unit, exp } = claims.parse(payload);
      const actor = { personId: sub, roles, unit };
      verified.set(token, { actor, exp });
      return actor;
    } catch (error) {
      return refuse('UNAUTHENTICATED', { reason: reasonOf(error) });
    }
  };
};

const keysAt = (where: string): JWTVerifyGetKey =>
  /^https?:\/\//.test(where)
    ? createRemoteJWKSet(new URL(where))
    : createLocalJWKSet(JSON.parse(readFileSync(where, 'utf8')) as JSONWebKeySet);

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JOSEError) return error.code;
  if (error instanceof z.ZodError) return 'claims: sub, roles and unit are needed';
  throw error;
};
