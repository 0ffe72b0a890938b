import { encodePosition, type Position } from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
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
  const details = { position: encodePosition(after), reached: encodePosition(known.common) };
  const error = gatewayError('POSITION_NOT_REACHED', details.position, details.reached);
  error.extensions['details'] = details;
  throw error;
};
