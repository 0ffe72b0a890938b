import { encodePosition } from '@zhudian/facts';
import type { Dispatcher } from 'undici';
import { gatewayError } from '../errors/gateway-error';
import { OVERDUE, type Hop, type HopAnswer, type HopCall, type HopEnd } from '@zhudian/hops';
import { hopSeconds, secondsSince } from '../metrics/measured';
import { WholeAnswer } from './whole-answer';
import { inSpan, traceparentOf } from '@zhudian/runtime';
import type { Subgraph } from './subgraph';

export interface HopRules {
  readonly secret: string;
  readonly timeoutMs: number;
}

const requestOf = ({ body, authorization, position, traceparent }: Hop, secret: string): Dispatcher.DispatchOptions => {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-zhudian-gateway': secret,
  };
  if (authorization !== undefined) headers['authorization'] = authorization;
  if (position !== undefined) headers['x-zhudian-position'] = encodePosition(position);
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  return { method: 'POST', path: '/graphql', headers, body };
};

const callOf = ({ pool, connection }: Subgraph, hop: Hop, secret: string, end: HopEnd): HopCall => {
  const channel = connection.open(secret);
  if (channel?.takes(hop)) return channel.ask(hop, end);
  const answer = new WholeAnswer(end);
  pool.dispatch(requestOf(hop, secret), answer);
  return answer;
};

/** Why nobody waits for the response any more. */
const endOf = ({ reason }: AbortSignal) => (reason === OVERDUE ? 'OPERATION_OVERDUE' : 'CALLER_GONE');

const call = (subgraph: Subgraph, hop: Hop, { secret, timeoutMs }: HopRules): Promise<HopAnswer> =>
  new Promise<HopAnswer>((resolve, reject) => {
    if (hop.signal.aborted) return reject(gatewayError(endOf(hop.signal)));
    const { name } = subgraph;
    let cutBy: Error | undefined;
    const began = performance.now();
    const settled = (outcome: 'answered' | 'failed') => {
      hopSeconds.observe(secondsSince(began), { subgraph: name, outcome });
      clearTimeout(timer);
      hop.signal.removeEventListener('abort', hangUp);
    };
    const arrived = (answer: HopAnswer) => {
      settled('answered');
      resolve(answer);
    };
    const failed = () => {
      settled('failed');
      reject(cutBy ?? gatewayError('SUBGRAPH_UNAVAILABLE', name));
    };
    const cut = (code: ReturnType<typeof endOf> | 'SUBGRAPH_TIMEOUT') => {
      cutBy = gatewayError(code, name);
      underWay.cut(cutBy, code === 'SUBGRAPH_TIMEOUT');
    };
    const hangUp = () => cut(endOf(hop.signal));
    const timer = setTimeout(cut, timeoutMs, 'SUBGRAPH_TIMEOUT');
    hop.signal.addEventListener('abort', hangUp);
    const underWay = callOf(subgraph, hop, secret, { arrived, failed });
  });

/**
 * Calls a subgraph. Rejects with `SUBGRAPH_TIMEOUT` after the time limit, with `OPERATION_OVERDUE` after that of the
 * operation, with `CALLER_GONE` when the client disconnects (all cancel the call in the subgraph), and with `SUBGRAPH_UNAVAILABLE` when there is no connection.
 */
export const ask = (subgraph: Subgraph, hop: Hop, rules: HopRules): Promise<HopAnswer> =>
  inSpan(`call ${subgraph.name}`, { kind: 'client' }, (span) =>
    call(subgraph, span.context ? { ...hop, traceparent: traceparentOf(span) } : hop, rules),
  );
