import type { NewEvent } from '../storage/record';
import { recordTooLarge, transactionTooLarge } from './v2-errors';
import { appendSize } from './appending';

/** A transaction of the v2 protocol may be this many times as large as a single append. */
const TRANSACTION_FACTOR = 16;

export const refuseLargeRecords = (stream: string, events: readonly NewEvent[], maxSize: number): void => {
  for (const event of events) {
    const size = appendSize([event]);
    if (size > maxSize) throw recordTooLarge(stream, event.id, size, maxSize);
  }
  const total = appendSize(events);
  if (total > maxSize * TRANSACTION_FACTOR) throw transactionTooLarge(total, maxSize * TRANSACTION_FACTOR);
};
