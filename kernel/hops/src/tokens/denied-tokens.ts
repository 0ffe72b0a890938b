import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { FreshJson } from './fresh-json';

const FRESH_MS = 2_000;

const document = z.strictObject({
  tokens: z.array(z.string()).default([]),
  subjects: z.array(z.string()).default([]),
});

/** Whether a token, by its `jti`, or its subject is denied; a promise when that has to be read. */
export type IsDenied = (claims: JWTPayload) => boolean | Promise<boolean>;

const listOf = (json: unknown): ((claims: JWTPayload) => boolean) => {
  const { tokens, subjects } = document.parse(json);
  const [deniedTokens, deniedSubjects] = [new Set<unknown>(tokens), new Set<unknown>(subjects)];
  return ({ jti, sub }) => deniedTokens.has(jti) || deniedSubjects.has(sub);
};

/** Reads the list, `{ "tokens": ["jti"], "subjects": ["sub"] }`, every few seconds; nobody is let in while it cannot be read. */
export const deniedBy = (where: string | undefined): IsDenied => {
  if (where === undefined) return () => false;
  const list = new FreshJson(where, listOf, 0);
  return (claims) => {
    const known = list.get(FRESH_MS);
    return known instanceof Promise ? known.then((isDenied) => isDenied(claims)) : known(claims);
  };
};
