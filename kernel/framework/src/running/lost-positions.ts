import { setTimeout as sleep } from 'node:timers/promises';
import type { LostRange } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';

/** A loss is accepted by a restart of the log, which this process may live through. */
const LOOK_EVERY_MS = 5_000;

/**
 * The parts of the log that were lost, as it said when it was asked last: now, and again and again until the signal aborts. A
 * log that does not answer then is asked the next time.
 */
export const lossesOf = async (
  log: Pick<EventLog, 'lost'>,
  signal: AbortSignal,
): Promise<() => readonly LostRange[]> => {
  const look = async () => (await log.lost?.()) ?? [];
  let ranges = await look();
  const keepLooking = async () => {
    while (!signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) ranges = await look().catch(() => ranges);
    }
  };
  void keepLooking();
  return () => ranges;
};
