import { roleSchema } from '@zhudian/facts';
import { actorOf, TokenRefused, type ClaimedActor, type TokenClaims, type VerifyToken } from '@zhudian/hops';
import type { Settings } from '../options';

const ROLES: readonly string[] = roleSchema.exclude(['POLICY']).options;

export interface KnownActor extends ClaimedActor {
  /** When the token ends. */
  readonly endsAt: string;
}

/** Whom a token stands for, by the same rules as in the subgraphs. */
export const actorBehind = async (
  authorization: string | undefined,
  { verify, claims: where }: Pick<Settings, 'verify' | 'claims'>,
): Promise<KnownActor | TokenRefused> => {
  const claims = await verify(authorization);
  if (claims instanceof TokenRefused) return claims;
  const actor = actorOf(ROLES, where)(claims);
  return actor instanceof TokenRefused ? actor : { ...actor, endsAt: new Date(claims.exp * 1_000).toISOString() };
};

/** Verifies tokens, and that they stand for somebody: a provider knows many who have no role here, or no unit. */
export const verifyingActors = ({ verify, claims: where }: Pick<Settings, 'verify' | 'claims'>): VerifyToken => {
  const actorIn = actorOf(ROLES, where);
  const unlessNobody = (claims: TokenClaims | TokenRefused): TokenClaims | TokenRefused => {
    const actor = claims instanceof TokenRefused ? claims : actorIn(claims);
    return actor instanceof TokenRefused ? actor : claims;
  };
  return (authorization) => {
    const verdict = verify(authorization);
    return verdict instanceof Promise ? verdict.then(unlessNobody) : unlessNobody(verdict);
  };
};

/** Whom tokens stand for; `undefined` when that cannot be told. */
export const actorsOf =
  (settings: Pick<Settings, 'verify' | 'claims'>) =>
  async (authorization: string | undefined): Promise<ClaimedActor | undefined> => {
    const actor = await actorBehind(authorization, settings);
    return actor instanceof TokenRefused ? undefined : actor;
  };
