import { Cursor } from './cursor';
import { DamagedLog, LostTail } from './errors';
import type { Log } from './log';
import { HEADER, SUFFIX } from './record';
import { isIntact, RecordView } from './record-view';
import { offsetIn } from './segment';

export interface Recovery {
  /** The position after the last whole transaction. */
  readonly end: number;
  /** Bytes after it that are no whole transaction. */
  readonly tornBytes: number;
  /** Set where the log ends before what was acknowledged. */
  readonly lost: LostTail | undefined;
}

/** What the file holds after a position, without the zeros that were written to make room. */
const remains = (log: Log, position: number): Buffer => {
  const segment = log.segmentAt(position);
  const rest = Buffer.alloc(Math.max(0, log.fileEnd - position));
  segment.file.read(rest, offsetIn(segment, position));
  let size = rest.length;
  while (size > 0 && rest[size - 1] === 0) size--;
  return rest.subarray(0, size);
};

/** Whether a write that began after the position is intact: then everything before it had been synced. */
const laterWriteExists = (rest: Buffer, position: number): boolean => {
  for (let at = 1; at + HEADER + SUFFIX <= rest.length; at++) {
    if (rest.readUIntLE(at + 8, 6) !== position + at) continue;
    if (isIntact(rest, at, rest.length - at, position + at) && new RecordView(rest, at).startsBatch) return true;
  }
  return false;
};

const nextOrTorn = (cursor: Cursor, log: Log): RecordView | undefined => {
  const position = cursor.position;
  try {
    return cursor.forward();
  } catch (error) {
    if (!(error instanceof DamagedLog)) throw error;
    const segment = log.segmentAt(position);
    const last = log.segments.at(-1) === segment;
    if (!last || laterWriteExists(remains(log, position), position)) throw error;
    return undefined;
  }
};

const lostTail = (log: Log, end: number, tornBytes: number, acknowledged: number): LostTail =>
  new LostTail(end, log.segmentAt(end).name, acknowledged, tornBytes > 0 ? 'a record here is damaged' : undefined);

export interface RecoveryStart {
  /** Where to begin: everything before is known to be good. */
  readonly from: number;
  /** Up to where the log was acknowledged, as far as is known. */
  readonly acknowledged: number;
}

/**
 * Reads the log, hands on every whole transaction, and finds where the log ends.
 * Throws DamagedLog where a record is bad that later writes follow.
 */
export const recover = (
  log: Log,
  { from, acknowledged }: RecoveryStart,
  apply: (record: RecordView) => void,
): Recovery => {
  log.resume(log.fileEnd);
  const cursor = new Cursor(log, from);
  let end = from;
  let open: number[] = [];
  const second = new Cursor(log, from);
  for (let record = nextOrTorn(cursor, log); record; record = nextOrTorn(cursor, log)) {
    if (record.endsTransaction) {
      for (const position of open) apply(second.at(position));
      apply(record);
      open = [];
      end = cursor.position;
    } else open.push(record.position);
  }
  if (open.length === 0) end = cursor.position;
  const tornBytes = remains(log, end).length;
  return { end, tornBytes, lost: end < acknowledged ? lostTail(log, end, tornBytes, acknowledged) : undefined };
};
