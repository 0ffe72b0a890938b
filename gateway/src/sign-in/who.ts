import { roleSchema } from '@zhudian/facts';
import { actorOf, TokenRefused, type ClaimedActor } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import type { Route } from '../http/route';
import { json, notAllowed, requestError, type Reply } from '../http/reply';
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

/** Whom tokens stand for; `undefined` when that cannot be told. */
export const actorsOf =
  (settings: Pick<Settings, 'verify' | 'claims'>) =>
  async (authorization: string | undefined): Promise<ClaimedActor | undefined> => {
    const actor = await actorBehind(authorization, settings);
    return actor instanceof TokenRefused ? undefined : actor;
  };

const nobody = (reason: string): Reply => requestError(401, 'UNAUTHENTICATED', messagesOf('UNAUTHENTICATED', reason));

/** `/me`: who asks, in which roles, for which unit, and until when. */
export const me =
  (settings: Settings): Route =>
  async ({ method, headers }) => {
    if (method !== 'GET') return notAllowed('GET');
    const who = await actorBehind(headers.authorization, settings);
    return who instanceof TokenRefused ? nobody(who.reason) : json(200, who);
  };
