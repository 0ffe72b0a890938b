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
 * Until when an answer to this caller may be given without asking a subgraph who he is, in milliseconds since 1970:
 * to everybody without a name for ever, to the bearer of a token that a subgraph has accepted as long as it lasts, and
 * never when that cannot be read off it. Says nothing about whether a token is genuine.
 */
export const acceptedUntil = (authorization: string | undefined): number =>
  authorization === undefined ? Infinity : ends.memo(authorization);
