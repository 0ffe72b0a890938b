import { randomInt } from 'node:crypto';
import { tokenReason } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { gatewayError } from '../errors/gateway-error';
import type { RequestedPosition } from '../operation/moment';
import { OperationContext, Outcome } from '../operation/operation-context';
import type { KnownPositions } from '../subgraphs/known-positions';

/** What the streams of all readers are made of. */
export interface SessionSources {
  readonly known: KnownPositions;
  readonly verify: VerifyToken;
  readonly operationTimeoutMs: number;
  /** Aborts when this gateway leaves. */
  readonly draining: AbortSignal;
}

/** Who reads a stream, until he hangs up. */
export interface StreamReader {
  readonly authorization: string | undefined;
  readonly signal: AbortSignal;
}

/** So often it is looked whether there is something to tell, though nothing has been heard of. */
export const LOOK_EVERY_MS = 10_000;

/** So often the token of a reader to whom nothing is told is verified: with what a verifier remembers, within five seconds. */
const VERIFY_EVERY_MS = 2_500;

/** What ends by itself when a process has started again. */
const TEMPORARY = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'OPERATION_OVERDUE',
  'CALLER_GONE',
  'FACTS_UNAVAILABLE',
  'POSITION_NOT_REACHED',
]);

export const isTemporary = (error: unknown): boolean =>
  error instanceof GraphQLError && TEMPORARY.has(String(error.extensions['code']));

/** The state of an operation of a stream, on behalf of a reader, at a moment. */
export const streamContext = (
  { known, operationTimeoutMs }: SessionSources,
  { authorization, signal }: StreamReader,
  moment: RequestedPosition,
): OperationContext =>
  new OperationContext({
    moment,
    common: known.common,
    authorization,
    signal: AbortSignal.any([signal, AbortSignal.timeout(operationTimeoutMs)]),
    createEtag: () => '',
    since: (_, position) => position,
    outcome: new Outcome(),
    stops: known.stops,
    lost: known.lost,
  });

/** Those who are sent away at once do not come back at once. */
const COME_BACK_MS = { least: 1_000, most: 3_000 } as const;

const leaving = (): GraphQLError => {
  const retryAfterMs = randomInt(COME_BACK_MS.least, COME_BACK_MS.most);
  const error = gatewayError('DRAINING', retryAfterMs);
  error.extensions['details'] = { retryAfterMs };
  return error;
};

/** @throws when the reader's token has ended, or this gateway leaves. */
export const stillWelcome = async (
  { draining, verify }: SessionSources,
  { authorization }: Pick<StreamReader, 'authorization'>,
) => {
  if (draining.aborted) throw leaving();
  const verdict = await verify(authorization);
  if (verdict instanceof TokenRefused) throw gatewayError('UNAUTHENTICATED', tokenReason(verdict.reason));
};

/** Waits for something, not longer than that, nor than the reader stays or this gateway is here. */
export const pause = async (
  { draining }: SessionSources,
  { signal }: StreamReader,
  longestMs: number,
  wait: (ended: AbortSignal) => Promise<unknown> = untilEnded,
): Promise<void> => {
  const ended = AbortSignal.any([signal, draining, AbortSignal.timeout(longestMs)]);
  if (!ended.aborted) await wait(ended);
};

const untilEnded = (ended: AbortSignal) =>
  new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve()));

/** Waits for something to tell, until it is time to look by oneself. @throws when the reader is sent away meanwhile. */
export const rest = async (
  sources: SessionSources,
  reader: StreamReader,
  wait: (ended: AbortSignal) => Promise<unknown>,
): Promise<void> => {
  const end = performance.now() + LOOK_EVERY_MS;
  let isOver = false;
  const waiting = async (ended: AbortSignal) => {
    await wait(ended);
    isOver = !ended.aborted;
  };
  while (!isOver && !reader.signal.aborted && performance.now() < end) {
    await pause(sources, reader, VERIFY_EVERY_MS, waiting);
    await stillWelcome(sources, reader);
  }
};
