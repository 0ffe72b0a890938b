import { encodePosition, type Position } from '@zhudian/facts';
import type { Reader } from '@zhudian/projections';
import { inSpan } from '@zhudian/runtime';
import { refuse, type Refusal } from '../decision/refusal';

interface Waiting {
  readonly reader: Pick<Reader, 'reach' | 'position' | 'stopped'>;
  readonly waitMs: number;
}

/** So long it is waited before it is asked whether waiting has a point. */
const FIRST_WAIT_MS = 250;

/** Waits until the read models have reached the position, up to a limit; tells why they have not. */
export const unreached = (waiting: Waiting, position: Position): Promise<Refusal | undefined> =>
  inSpan('wait for read models', {}, () => waited(waiting, position));

const waited = async ({ reader, waitMs }: Waiting, position: Position): Promise<Refusal | undefined> => {
  if (await reader.reach(position, { timeoutMs: Math.min(FIRST_WAIT_MS, waitMs) })) return undefined;
  const stop = await reader.stopped();
  if (stop && stop.position <= position)
    return refuse('CONTEXT_STOPPED', {
      fact: stop.type,
      position: encodePosition(stop.position),
      reached: encodePosition(await reader.position()),
    });
  if (await reader.reach(position, { timeoutMs: waitMs - FIRST_WAIT_MS })) return undefined;
  return refuse('POSITION_NOT_REACHED', {
    position: encodePosition(position),
    reached: encodePosition(await reader.position()),
  });
};

/** What is recorded must not be sent again only because it cannot be shown. */
export const recordedNotShown = (position: Position, { details: { reached = null } }: Refusal): Refusal =>
  refuse('RECORDED_NOT_SHOWN', { position: encodePosition(position), reached });
