import type { IncomingMessage } from 'node:http';
import { tokenReason } from '@zhudian/facts';
import { TokenRefused, type TokenClaims } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import { Rate } from '../limits/rate';
import type { Settings } from '../options';
import { requestError, tooMany, type Reply } from './reply';

/** Who calls: somebody with a good token, or an address. */
export interface Caller {
  readonly name: string;
  /** Came without a token: may ask only for what needs none. */
  readonly isAnonymous?: true;
}

/** Admits a request by its headers alone, before its body is read, or refuses it. */
export type Admit = (request: IncomingMessage) => Caller | Reply | Promise<Caller | Reply>;

export const unauthenticated = ({ reason }: TokenRefused): Reply => {
  const refused = requestError(401, 'UNAUTHENTICATED', messagesOf('UNAUTHENTICATED', tokenReason(reason)));
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Bearer' } };
};

/** A small body may ask for what needs no token; whether it does is seen when it is read. */
const mayBeAnonymous = ({ method, headers }: IncomingMessage, mostBytes: number): boolean => {
  const length = Number(headers['content-length']);
  return headers.authorization === undefined && method === 'POST' && length > 0 && length <= mostBytes;
};

/** Verifies tokens before anything is done for their bearers: without one nothing is read, parsed or planned. */
export const admission = ({ verify, openIntrospection, shares, log }: Settings): Admit => {
  const users = new Rate(shares.requestsPerSecond);
  const strangers = new Rate(shares.strangersPerSecond);
  const anonymous = new Rate(shares.anonymousPerSecond);
  const within = (rate: Rate, name: string, admitted: Caller | Reply): Caller | Reply => {
    const seconds = rate.take(name);
    return seconds > 0 ? tooMany(seconds) : admitted;
  };
  const unavailable = (error: unknown): Reply => {
    log.error({ error }, 'Tokens cannot be verified');
    return requestError(503, 'SIGN_IN_UNAVAILABLE', messagesOf('SIGN_IN_UNAVAILABLE'));
  };
  return (request) => {
    const { headers, socket } = request;
    const { authorization } = headers;
    const address = `address:${socket.remoteAddress}`;
    if (authorization === undefined && openIntrospection) return within(users, address, { name: address });
    if (mayBeAnonymous(request, shares.anonymousBytes))
      return within(anonymous, address, { name: address, isAnonymous: true });
    const verdict = verify(authorization);
    const judged = (claims: TokenClaims | TokenRefused) => {
      if (claims instanceof TokenRefused) return within(strangers, address, unauthenticated(claims));
      const name = `user:${claims.sub}`;
      return within(users, name, { name });
    };
    return verdict instanceof Promise ? verdict.then(judged).catch(unavailable) : judged(verdict);
  };
};
