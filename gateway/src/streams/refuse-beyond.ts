import { encodePosition, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import type { KnownPositions } from '../subgraphs/known-positions';

/** As long as an answer waits for a position. */
const WAIT_MS = 5_000;

/**
 * Who goes on after what is not recorded yet waits a while for it. Where it does not come the cursor is of another log, or
 * of one that was put back: what is recorded before it would never be told.
 * @throws POSITION_NOT_REACHED, with where the log ends.
 */
export const refuseBeyond = async (known: KnownPositions, after: Position, signal: AbortSignal): Promise<void> => {
  const isBeyond = () => known.common !== undefined && after > known.common;
  if (!isBeyond()) return;
  await known.beyond(after - 1, AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]));
  if (signal.aborted || known.common === undefined || !isBeyond()) return;
  throw notReached(encodePosition(after), encodePosition(known.common));
};

/** As subgraphs say it, which have words of their own for it. */
const notReached = (position: string, reached: string): GraphQLError => {
  const messages = {
    zh: `数据尚未更新到位置${position}，现为${reached}。请稍后用同样的请求重试。`,
    en: `The read models have not reached ${position} yet (now at ${reached}). Send the same request again in a moment.`,
  };
  const extensions = { code: 'POSITION_NOT_REACHED', messages, details: { position, reached } };
  return new GraphQLError(messages.zh, { extensions });
};
