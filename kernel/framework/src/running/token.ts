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
import { refuse, type Refusal } from '../decision/refusal';
import type { Actor } from '../decision/actor';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** A URL of a JWK set, or the path of a file that holds one. */
  readonly keys: string;
  /** The roles that a token may name. */
  readonly roles: readonly string[];
}

const claimsWith = (roles: readonly string[]) =>
  z.object({ sub: z.string().min(1), roles: z.array(z.enum(roles)), unit: z.string().min(1), exp: z.number() });

/** Verifies an `Authorization` header and returns its actor, or a refusal. */
export type Verify = (authorization: string | undefined) => Promise<Actor | Refusal>;

export const tokenVerifier = ({ issuer, audience, keys, roles: known }: TokenRules): Verify => {
  const claims = claimsWith(known);
  const keySet = keysAt(keys);
  const verified = new LRUCache<string, { readonly actor: Actor; readonly exp: number }>({ max: 10_000 });
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return refuse('UNAUTHENTICATED', { reason: 'no bearer token' });
    const cached = verified.get(token);
    // Compared with the wall clock, which may be adjusted or continue during sleep.
    if (cached && Date.now() < cached.exp * 1_000) return cached.actor;
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
