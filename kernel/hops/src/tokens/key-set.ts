import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { FreshJson } from './fresh-json';

/** A key that the provider has withdrawn is used this long at most. */
export const KEYS_FRESH_MS = 25_000;
/** A key that is not known yet makes us look again, but not more often than this. */
const LOOK_AGAIN_MS = 2_000;
/** How long the last keys stand in for a provider that does not answer. */
const LAST_MS = 15 * 60_000;

/** The keys of a JWK set, in a file or behind a URL, as they are there now. */
export const keySet = (where: string): JWTVerifyGetKey => {
  const keys = new FreshJson(where, (json) => createLocalJWKSet(json as JSONWebKeySet), LAST_MS);
  return async (header, token) => {
    const known = await keys.get(KEYS_FRESH_MS);
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await keys.get(LOOK_AGAIN_MS))(header, token);
    }
  };
};
