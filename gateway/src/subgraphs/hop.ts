import { encodePosition, type Position } from '@zhudian/events';
import type { Dispatcher } from 'undici';
import { gatewayError } from '../errors/gateway-error';
import type { Subgraph } from './subgraph';

/** One call of a subgraph: what is asked, for whom, at which position. */
export interface Hop {
  readonly body: string;
  readonly authorization: string | undefined;
  readonly position: Position | undefined;
  readonly signal: AbortSignal;
}

export interface HopAnswer {
  readonly status: number;
  readonly text: string;
}

export interface HopRules {
  readonly secret: string;
  readonly timeoutMs: number;
}

const headersOf = ({ authorization, position }: Hop, secret: string): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'x-zhudian-gateway': secret,
  ...(authorization !== undefined && { authorization }),
  ...(position !== undefined && { 'x-zhudian-position': encodePosition(position) }),
});

/**
 * Asks a subgraph. Ends with `SUBGRAPH_TIMEOUT` after the time limit, with `CALLER_GONE` when the caller hangs up (the
 * request to the subgraph is closed in both cases), and with `SUBGRAPH_UNAVAILABLE` when there is no connection.
 */
export const ask = async (subgraph: Subgraph, hop: Hop, { secret, timeoutMs }: HopRules): Promise<HopAnswer> => {
  const cut = new AbortController();
  const hangUp = () => cut.abort(gatewayError('CALLER_GONE'));
  const timer = setTimeout(() => cut.abort(gatewayError('SUBGRAPH_TIMEOUT', subgraph.name)), timeoutMs);
  hop.signal.addEventListener('abort', hangUp);
  const request: Dispatcher.RequestOptions = {
    method: 'POST',
    path: '/graphql',
    headers: headersOf(hop, secret),
    body: hop.body,
    signal: cut.signal,
  };
  try {
    hop.signal.throwIfAborted();
    const { statusCode, body } = await subgraph.pool.request(request);
    return { status: statusCode, text: await body.text() };
  } catch (error) {
    if (cut.signal.aborted) throw cut.signal.reason;
    throw gatewayError('SUBGRAPH_UNAVAILABLE', subgraph.name);
  } finally {
    clearTimeout(timer);
    hop.signal.removeEventListener('abort', hangUp);
  }
};
