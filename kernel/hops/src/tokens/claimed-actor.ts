import { TokenRefused, type TokenClaims } from './verify-token';

/** Where a provider's tokens say who acts. */
export interface ActorClaims {
  /** The claim with the roles, or the path to it (`realm_access.roles`). */
  readonly rolesClaim?: string | undefined;
  /** The claim with the org unit, or the path to it. */
  readonly unitClaim?: string | undefined;
  /** Our roles by those of the provider; a role that is not in it stands for itself. */
  readonly roleMap?: Readonly<Record<string, string>> | undefined;
}

/** Who a token says acts. */
export interface ClaimedActor {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly unit: string;
}

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

/** Who acts by a token. Roles other than those known are ignored: a provider names others as well. */
export const actorOf =
  (known: readonly string[], { rolesClaim = 'roles', unitClaim = 'unit', roleMap = {} }: ActorClaims) =>
  (claims: TokenClaims): ClaimedActor | TokenRefused => {
    const unit = claimAt(claims, unitClaim);
    if (typeof unit !== 'string' || unit === '') return new TokenRefused(`claims: ${unitClaim} is needed`);
    const named = namesIn(claimAt(claims, rolesClaim));
    const roles = new Set(named.map((name) => (Object.hasOwn(roleMap, name) ? String(roleMap[name]) : name)));
    const ours = [...roles].filter((role) => known.includes(role));
    if (ours.length === 0) return new TokenRefused(`claims: ${rolesClaim} names no role that is known here`);
    return { personId: claims.sub, roles: ours, unit };
  };
