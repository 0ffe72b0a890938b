import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';

const MOST_TOKENS = 10_000;
const endOf = (authorization: string): number => {
  try {
    const { exp = 0 } = decodeJwt(authorization.replace(/^Bearer /i, ''));
    return exp * 1_000;
  } catch {
    return 0;
  }
};

const ends = new LRUCache<string, number>({ max: MOST_TOKENS, memoMethod: endOf });

/**
 * Until when cached responses may be sent to this caller without a subgraph verifying the token, in milliseconds since
 * 1970: forever for anonymous callers, until `exp` for a token that a subgraph has accepted, and never if `exp` cannot be
 * read. Does not verify the token itself.
 */
export const acceptedUntil = (authorization: string | undefined): number =>
  authorization === undefined ? Infinity : ends.memo(authorization);
