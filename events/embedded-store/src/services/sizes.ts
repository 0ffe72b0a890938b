import type { NewEvent } from '../storage/record';
import { AppendTooLargeError } from '../store/errors';
import { recordTooLarge, transactionTooLarge } from './v2-errors';

const MIB = 1024 * 1024;
/** The largest append, as the real server's. */
export const MAX_APPEND_SIZE = 256 * MIB;
/** The largest event, whatever an append may hold: the clients refuse answers of more than 17 MiB. */
export const MAX_EVENT_SIZE = 16 * MIB;
/** A link is sent in one answer with the event that it points to. */
const MAX_LINK_SIZE = MIB / 2;
const LINK = '$>';
const EVENT_OVERHEAD = 64;

const eventSize = ({ type, data, metadata }: NewEvent): number =>
  type.length + data.length + metadata.length + EVENT_OVERHEAD;

/** What the events count towards the largest append. */
export const appendSize = (events: readonly NewEvent[]): number =>
  events.reduce((sum, event) => sum + eventSize(event), 0);

const largestOf = ({ type }: NewEvent, maxAppendSize: number): number =>
  Math.min(type === LINK ? MAX_LINK_SIZE : MAX_EVENT_SIZE, maxAppendSize);

/** Throws AppendTooLargeError for an event or an append that is too large. */
export const refuseLarge = (events: readonly NewEvent[], maxAppendSize: number): void => {
  let total = 0;
  for (const event of events) {
    const size = eventSize(event);
    const largest = largestOf(event, maxAppendSize);
    if (size > largest) throw new AppendTooLargeError(largest);
    total += size;
  }
  if (total > maxAppendSize) throw new AppendTooLargeError(maxAppendSize);
};

/** The same in the words of the v2 protocol. */
export const refuseLargeRecords = (stream: string, events: readonly NewEvent[], maxAppendSize: number): void => {
  for (const event of events) {
    const size = eventSize(event);
    const largest = largestOf(event, maxAppendSize);
    if (size > largest) throw recordTooLarge(stream, event.id, size, largest);
  }
  const total = appendSize(events);
  if (total > maxAppendSize) throw transactionTooLarge(total, maxAppendSize);
};
