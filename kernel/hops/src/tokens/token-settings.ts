import { z } from 'zod';
import type { TokenRules } from './verify-token';

/** The environment variables that say which tokens are good; an empty one is as good as none. */
export const tokenVariables = {
  JWT_ISSUER: z.string({ error: 'is not set' }).min(1),
  JWT_AUDIENCE: z.string({ error: 'is not set' }).min(1),
  JWT_KEYS: z.string({ error: 'is not set' }).min(1),
  JWT_DENIED: z.string().optional(),
  JWT_LONGEST_LIFETIME: z.coerce.number().int().positive().optional(),
};

const variables = z.object(tokenVariables);

export const tokenRulesOf = (given: z.infer<typeof variables>): TokenRules => ({
  issuer: given.JWT_ISSUER,
  audience: given.JWT_AUDIENCE,
  keys: given.JWT_KEYS,
  denied: given.JWT_DENIED || undefined,
  longestLifetime: given.JWT_LONGEST_LIFETIME,
});
