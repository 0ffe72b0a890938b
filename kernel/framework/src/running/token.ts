import { TokenRefused, tokenVerifier, type TokenClaims, type TokenRules } from '@zhudian/hops';
import { refuse, type Refusal } from '../decision/refusal';
import type { Actor } from '../decision/actor';

/** Where a provider's tokens say who acts. */
export interface ActorClaims {
  /** The claim with the roles, or the path to it (`realm_access.roles`). */
  readonly rolesClaim?: string | undefined;
  /** The claim with the org unit, or the path to it. */
  readonly unitClaim?: string | undefined;
  /** Our roles by those of the provider; a role that is not in it stands for itself. */
  readonly roleMap?: Readonly<Record<string, string>> | undefined;
}

export interface ActorRules extends TokenRules, ActorClaims {
  /** The roles that a token may name; others are ignored. */
  readonly roles: readonly string[];
}

/** Verifies an `Authorization` header and returns its actor, or a refusal. */
export type Verify = (authorization: string | undefined) => Promise<Actor | Refusal>;

const unauthenticated = (reason: string) => refuse('UNAUTHENTICATED', { reason });

/** A claim by its name, which may hold dots itself, or by its path. */
const claimAt = (claims: TokenClaims, path: string): unknown =>
  Object.hasOwn(claims, path)
    ? claims[path]
    : path
        .split('.')
        .reduce<unknown>(
          (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
          claims,
        );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A list of roles, or a text of several, as `scope` is. */
const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.split(' ').filter(Boolean);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** Who acts by a token. Roles that nobody may have are ignored: a provider names others as well. */
const actorOf =
  ({ roles: known, rolesClaim = 'roles', unitClaim = 'unit', roleMap = {} }: ActorRules) =>
  (claims: TokenClaims): Actor | Refusal => {
    const unit = claimAt(claims, unitClaim);
    if (typeof unit !== 'string' || unit === '') return unauthenticated(`claims: ${unitClaim} is needed`);
    const named = namesIn(claimAt(claims, rolesClaim));
    const roles = new Set(named.map((name) => (Object.hasOwn(roleMap, name) ? String(roleMap[name]) : name)));
    const ours = [...roles].filter((role) => known.includes(role));
    if (ours.length === 0) return unauthenticated(`claims: ${rolesClaim} names no role that is known here`);
    return { personId: claims.sub, roles: ours, unit };
  };

export const actorVerifier = (rules: ActorRules): Verify => {
  const verify = tokenVerifier(rules);
  const actorIn = actorOf(rules);
  const actors = new WeakMap<TokenClaims, Actor | Refusal>();
  return async (authorization) => {
    const claims = await verify(authorization);
    if (claims instanceof TokenRefused) return unauthenticated(claims.reason);
    const actor = actors.get(claims) ?? actorIn(claims);
    actors.set(claims, actor);
    return actor;
  };
};
