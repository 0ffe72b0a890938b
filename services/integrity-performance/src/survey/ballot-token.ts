import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The secret that a respondent holds; facts and read models only ever know its hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Taken in as the secret, handed on as its hash: nothing behind the graph sees a token. */
export const ballotToken = z
  .string()
  .min(16)
  .max(200)
  .transform(hashOf)
  .meta({ graphql: 'ID', description: 'The secret of one ballot. 选票凭证。' });
