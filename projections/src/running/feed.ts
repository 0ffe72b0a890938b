import type { LogPage, Checkpoint } from '@zhudian/facts';
import { PlaceLost, type EventLog } from '@zhudian/log';
import { Backoff, retryUntil } from '@zhudian/runtime';
import { PoisonedFact, ProjectorDisplaced } from '../declaring/errors';

interface FeedOptions {
  readonly log: EventLog;
  readonly pageSize?: number;
  readonly signal: AbortSignal;
  readonly onTrouble?: (error: unknown) => void;
}
interface PageConsumer {
  /** Where to go on; `undefined` or a place before the first fact: from the first. */
  readonly place: () => Checkpoint | undefined;
  /** Tells whether it wants more. */
  readonly take: (page: LogPage) => Promise<boolean>;
}

const PAGE_SIZE = 2_000;
const PAUSE_MS = 500;
const LASTING = [PoisonedFact, ProjectorDisplaced, PlaceLost];

/**
 * Feeds the pages of the log in order, until there is enough or the signal aborts. When the log or the store fails,
 * it goes on from the place that was reached, after a pause.
 * @throws PoisonedFact, ProjectorDisplaced, PlaceLost: these do not get better by trying again.
 */
export const feed = async (options: FeedOptions, { place, take }: PageConsumer): Promise<void> => {
  const { signal, onTrouble } = options;
  const wantsMore = () =>
    retryUntil(signal, () => feedOnce(options, place(), take), {
      backoff: new Backoff(PAUSE_MS, PAUSE_MS),
      isTemporary: (error) => !LASTING.some((kind) => error instanceof kind),
      ...(onTrouble && { onFailure: onTrouble }),
    });
  let wants: boolean | undefined = true;
  while (wants && !signal.aborted) wants = await wantsMore();
};

const feedOnce = async (
  { log, pageSize = PAGE_SIZE, signal }: FeedOptions,
  place: Checkpoint | undefined,
  take: PageConsumer['take'],
) => {
  const after = place && place.commit >= 0 ? place : undefined;
  for await (const page of log.follow({ after, pageSize, signal })) {
    if (!(await take(page))) return false;
    if (signal.aborted) break;
  }
  return true;
};
