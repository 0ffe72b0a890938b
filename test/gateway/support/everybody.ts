import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { decodeJwt } from 'jose';
import { patience } from '../../support/patience';

const claimsOf = (token: string) => {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
};

/** Lets everybody in who names somebody, with any token that has not expired; nobody signed these. */
export const everybody: VerifyToken = (authorization) => {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return new TokenRefused('no bearer token');
  const { sub = token, exp = 4_000_000_000, ...claims } = claimsOf(token);
  return exp * 1_000 > Date.now() ? { ...claims, sub, exp } : new TokenRefused('ERR_JWT_EXPIRED');
};

/** The settings of a gateway whose test is not about who asks, nor about how long requests and answers take. */
export const OPEN = {
  verify: everybody,
  openIntrospection: true,
  hopTimeoutMs: patience(60_000),
  operationTimeoutMs: patience(60_000),
  receiveTimeoutMs: patience(120_000),
} as const;

/** The same, as often as it asks. */
export const UNLIMITED = { ...OPEN, shares: { requestsPerSecond: Number.MAX_SAFE_INTEGER } } as const;
