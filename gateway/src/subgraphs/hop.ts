import { encodePosition, type Position } from '@zhudian/events';
import type { Dispatcher } from 'undici';
import { gatewayError } from '../errors/gateway-error';
import { WholeAnswer, type HopAnswer } from './whole-answer';
import type { Subgraph } from './subgraph';

/** One call of a subgraph: what is asked, for whom, at which position. */
export interface Hop {
  readonly body: string;
  readonly authorization: string | undefined;
  readonly position: Position | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

export interface HopRules {
  readonly secret: string;
  readonly timeoutMs: number;
}

const requestOf = ({ body, authorization, position }: Hop, secret: string): Dispatcher.DispatchOptions => {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-zhudian-gateway': secret,
  };
  if (authorization !== undefined) headers['authorization'] = authorization;
  if (position !== undefined) headers['x-zhudian-position'] = encodePosition(position);
  return { method: 'POST', path: '/graphql', headers, body };
};

/**
 * Asks a subgraph. Rejects with `SUBGRAPH_TIMEOUT` after the time limit, with `CALLER_GONE` when the caller hangs up (the
 * request to the subgraph is closed in both cases), and with `SUBGRAPH_UNAVAILABLE` when there is no connection.
 */
export const ask = ({ name, pool }: Subgraph, hop: Hop, { secret, timeoutMs }: HopRules): Promise<HopAnswer> =>
  new Promise<HopAnswer>((resolve, reject) => {
    if (hop.signal.aborted) return reject(gatewayError('CALLER_GONE'));
    const settled = () => {
      clearTimeout(timer);
      hop.signal.removeEventListener('abort', hangUp);
    };
    const arrived = (whole: HopAnswer) => {
      settled();
      resolve(whole);
    };
    const failed = () => {
      settled();
      reject(answer.cutBy ?? gatewayError('SUBGRAPH_UNAVAILABLE', name));
    };
    const answer = new WholeAnswer(arrived, failed);
    const hangUp = () => answer.cut(gatewayError('CALLER_GONE'));
    const timer = setTimeout(() => answer.cut(gatewayError('SUBGRAPH_TIMEOUT', name)), timeoutMs);
    hop.signal.addEventListener('abort', hangUp);
    pool.dispatch(requestOf(hop, secret), answer);
  });
