import type { SettingsIn, tokenVariables } from '@zhudian/settings';
import type { ActorClaims } from './claimed-actor';
import type { TokenRules } from './verify-token';

type Variables = SettingsIn<typeof tokenVariables>;

export const tokenRulesOf = (given: Variables): TokenRules => ({
  issuer: given.JWT_ISSUER,
  audience: given.JWT_AUDIENCE,
  keys: given.JWT_KEYS,
  denied: given.JWT_DENIED,
  longestLifetime: given.JWT_LONGEST_LIFETIME,
});

/** Where the tokens say who acts. */
export const actorClaimsOf = (given: Variables): ActorClaims => ({
  rolesClaim: given.JWT_ROLES_CLAIM,
  unitClaim: given.JWT_UNIT_CLAIM,
  roleMap: given.JWT_ROLE_MAP,
});
