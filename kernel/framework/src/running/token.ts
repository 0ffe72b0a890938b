import {
  actorOf,
  deniedBy,
  TokenRefused,
  tokenVerifier,
  type ActorClaims,
  type TokenClaims,
  type TokenRules,
} from '@zhudian/hops';
import { refuse, type Refusal } from '../decision/refusal';
import type { Actor } from '../decision/actor';

export interface ActorRules extends TokenRules, ActorClaims {
  /** The roles that a token may name; others are ignored. */
  readonly roles: readonly string[];
}

/** Verifies an `Authorization` header and returns its actor, or a refusal. */
export type Verify = (authorization: string | undefined) => Promise<Actor | Refusal>;

export const actorVerifier = (rules: ActorRules): Verify => {
  const verify = tokenVerifier(rules);
  const actorIn = actorOf(rules.roles, rules);
  const actors = new WeakMap<TokenClaims, Actor | TokenRefused>();
  return async (authorization) => {
    const claims = await verify(authorization);
    const actor = claims instanceof TokenRefused ? claims : (actors.get(claims) ?? actorIn(claims));
    if (!(claims instanceof TokenRefused)) actors.set(claims, actor);
    return actor instanceof TokenRefused ? refuse('UNAUTHENTICATED', { reason: actor.reason }) : actor;
  };
};

/** Whether somebody is kept out, though no token is brought. @param denied as in `TokenRules`. */
const keptOutBy = (denied: string | undefined): ((personId: string) => boolean | Promise<boolean>) => {
  const isDenied = deniedBy(denied);
  return (sub) => isDenied({ sub });
};

/** Who is let in: by a token, or though none is brought. */
export const doorkeeper = (rules: ActorRules) => ({ verify: actorVerifier(rules), isKeptOut: keptOutBy(rules.denied) });
