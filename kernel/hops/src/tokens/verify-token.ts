import { errors, jwtVerify, type JWTPayload, type ProtectedHeaderParameters } from 'jose';
import { deniedBy } from './denied-tokens';
import { KEYS_FRESH_MS, keySet } from './key-set';
import { VerifiedTokens } from './verified-tokens';

/** Which tokens are good. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** A URL of a JWK set, or the path of a file that holds one. */
  readonly keys: string;
  /** A URL or the path of a file that lists denied tokens and subjects; none by default. */
  readonly denied?: string | undefined;
  /** The longest time from a token's issue to its end, in seconds; a day by default. */
  readonly longestLifetime?: number | undefined;
}

/** What a good token says. */
export interface TokenClaims extends JWTPayload {
  readonly sub: string;
  readonly exp: number;
}

/** Why an `Authorization` header is not accepted. */
export class TokenRefused {
  constructor(readonly reason: string) {}
}

type Verdict = TokenClaims | TokenRefused;

/** Verifies an `Authorization` header; synchronously when the token has just been verified. Rejects when the keys cannot be read. */
export type VerifyToken = (authorization: string | undefined) => Verdict | Promise<Verdict>;

/** A shared secret would let whoever verifies issue tokens too. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const ACCESS_TOKEN_TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const A_DAY = 24 * 60 * 60;
/** So far the clock of the provider may be ahead of ours, in seconds. */
const AHEAD = 60;
const CACHED_CHARACTERS = 8 * 1024 * 1024;
const LONGEST_TOKEN = 8 * 1024;

/** OpenID Connect's marks of ID tokens and of logout tokens, and the types that Keycloak writes into its claims. */
const isNoAccessToken = ({ typ }: ProtectedHeaderParameters, claims: JWTPayload): boolean => {
  const kind = claims['typ'];
  if (!ACCESS_TOKEN_TYPES.includes(typ?.toLowerCase())) return true;
  if (typeof kind === 'string' && !['bearer', 'dpop'].includes(kind.toLowerCase())) return true;
  return ['nonce', 'at_hash', 'c_hash', 'events'].some((mark) => mark in claims);
};

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JOSEError) return error.code;
  throw error;
};

const verifierOf = ({ issuer, audience, keys, longestLifetime = A_DAY }: TokenRules) => {
  const keyOf = keySet(keys);
  const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'] };
  return async (token: string): Promise<Verdict> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, options);
      if (isNoAccessToken(protectedHeader, payload)) return new TokenRefused('not an access token');
      const now = Date.now() / 1_000;
      const { exp = 0, iat = now, sub } = payload;
      // What says that it is issued later than it came lives from now on.
      if (exp - Math.min(iat, now + AHEAD) > longestLifetime) return new TokenRefused('lives too long');
      return sub ? { ...payload, sub, exp } : new TokenRefused('claims: sub is needed');
    } catch (error) {
      return new TokenRefused(reasonOf(error));
    }
  };
};

/** Verifies tokens, each anew after half a minute: a key withdrawn at the provider ends what it signed. */
export const tokenVerifier = (rules: TokenRules): VerifyToken => {
  const verify = verifierOf(rules);
  const isDenied = deniedBy(rules.denied);
  const known = new VerifiedTokens<TokenClaims>(CACHED_CHARACTERS);
  const unlessDenied = (claims: TokenClaims): Verdict | Promise<Verdict> => {
    const verdict = (denied: boolean) => (denied ? new TokenRefused('denied') : claims);
    const denied = isDenied(claims);
    return denied instanceof Promise ? denied.then(verdict) : verdict(denied);
  };
  const verifyNew = async (token: string): Promise<Verdict> => {
    const now = Date.now();
    const claims = await verify(token);
    if (claims instanceof TokenRefused) return claims;
    known.set(token, claims, Math.min(claims.exp * 1_000, now + KEYS_FRESH_MS));
    return unlessDenied(claims);
  };
  return (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > LONGEST_TOKEN) return new TokenRefused('no bearer token');
    const claims = known.get(token);
    return claims ? unlessDenied(claims) : verifyNew(token);
  };
};
