import { z } from 'zod';
import type { ActorClaims } from './claimed-actor';
import type { TokenRules } from './verify-token';

/** `their-role=OUR_ROLE,…` */
const roleMap = z.string().transform((text, context) =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((entry) => {
        const [theirs = '', ours = ''] = entry.split('=').map((part) => part.trim());
        if (!theirs || !ours) context.addIssue(`"${entry}" is not their-role=OUR_ROLE`);
        return [theirs, ours];
      }),
  ),
);

/** The environment variables that say which tokens are good; an empty one is as good as none. */
export const tokenVariables = {
  JWT_ISSUER: z.string({ error: 'is not set' }).min(1),
  JWT_AUDIENCE: z.string({ error: 'is not set' }).min(1),
  JWT_KEYS: z.string({ error: 'is not set' }).min(1),
  JWT_DENIED: z.string().optional(),
  JWT_LONGEST_LIFETIME: z.coerce.number().int().positive().optional(),
  JWT_ROLES_CLAIM: z.string().optional(),
  JWT_UNIT_CLAIM: z.string().optional(),
  JWT_ROLE_MAP: roleMap.optional(),
};

const variables = z.object(tokenVariables);
type Variables = z.infer<typeof variables>;

export const tokenRulesOf = (given: Variables): TokenRules => ({
  issuer: given.JWT_ISSUER,
  audience: given.JWT_AUDIENCE,
  keys: given.JWT_KEYS,
  denied: given.JWT_DENIED || undefined,
  longestLifetime: given.JWT_LONGEST_LIFETIME,
});

/** Where the tokens say who acts; an empty variable is as good as none. */
export const actorClaimsOf = (given: Variables): ActorClaims => ({
  rolesClaim: given.JWT_ROLES_CLAIM || undefined,
  unitClaim: given.JWT_UNIT_CLAIM || undefined,
  roleMap: given.JWT_ROLE_MAP,
});
