import { Cursor } from './cursor';
import { DamagedLog } from './errors';
import type { Log } from './log';
import { HEADER, SUFFIX } from './record';
import { isIntact, RecordView } from './record-view';
import { offsetIn, type Segment } from './segment';

export interface Recovery {
  /** The position after the last whole transaction. */
  readonly end: number;
  /** Bytes after it that a crash left behind and that were never acknowledged. */
  readonly tornBytes: number;
}

/** Whether a write that began after the position was intact: then everything before it had been synced. */
const laterWriteExists = (segment: Segment, position: number, end: number): boolean => {
  const size = offsetIn(segment, end) - offsetIn(segment, position);
  const rest = Buffer.alloc(size);
  segment.file.read(rest, offsetIn(segment, position));
  for (let at = 1; at + HEADER + SUFFIX <= size; at++) {
    if (rest.readUIntLE(at + 8, 6) !== position + at) continue;
    if (isIntact(rest, at, size - at, position + at) && new RecordView(rest, at).startsBatch) return true;
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
    if (!last || laterWriteExists(segment, position, log.fileEnd)) throw error;
    return undefined;
  }
};

/**
 * Reads the log from a position that is known to be good, hands on every whole transaction, and finds where the log ends.
 * Throws DamagedLog where a record is bad that must have been acknowledged.
 */
export const recover = (log: Log, from: number, apply: (record: RecordView) => void): Recovery => {
  const fileEnd = log.fileEnd;
  if (fileEnd < from)
    throw new DamagedLog(fileEnd, log.segmentAt(fileEnd).name, `the log ends here but reached ${from}`);
  log.resume(fileEnd);
  const cursor = new Cursor(log, from);
  let end = from;
  let open: number[] = [];
  const second = new Cursor(log, from);
  for (let record = nextOrTorn(cursor, log); record; record = nextOrTorn(cursor, log)) {
    open.push(record.position);
    if (!record.endsTransaction) continue;
    for (const position of open) apply(second.at(position));
    open = [];
    end = cursor.position;
  }
  return { end, tornBytes: fileEnd - Math.max(end, log.segments.at(-1)?.base ?? 0) };
};
