import type { IncomingMessage } from 'node:http';
import { TokenRefused } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import type { Settings } from '../options';
import { requestError, type Reply } from './reply';

/** Refuses a request by its headers alone, before its body is read. */
export type Admit = (request: IncomingMessage) => Reply | undefined | Promise<Reply | undefined>;

const unauthenticated = ({ reason }: TokenRefused): Reply => {
  const refused = requestError(401, 'UNAUTHENTICATED', messagesOf('UNAUTHENTICATED', reason));
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Bearer' } };
};

/** Verifies tokens before anything is done for their bearers: without one nothing is read, parsed or planned. */
export const admission = ({ verify, openIntrospection, log }: Settings): Admit => {
  const unavailable = (error: unknown): Reply => {
    log.error({ error }, 'Tokens cannot be verified');
    return requestError(503, 'SIGN_IN_UNAVAILABLE', messagesOf('SIGN_IN_UNAVAILABLE'));
  };
  return ({ headers: { authorization } }) => {
    if (authorization === undefined && openIntrospection) return undefined;
    const verdict = verify(authorization);
    const refusal = (known: Awaited<typeof verdict>) =>
      known instanceof TokenRefused ? unauthenticated(known) : undefined;
    return verdict instanceof Promise ? verdict.then(refusal).catch(unavailable) : refusal(verdict);
  };
};
