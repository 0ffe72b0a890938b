import { DamagedLog } from './errors';
import type { Log } from './log';
import { HEADER, SUFFIX } from './record';
import { isIntact, RecordView } from './record-view';
import { offsetIn, SEGMENT_HEADER, type Segment } from './segment';
import { nearestWaypoint } from './waypoints';
import { Window } from './window';

/**
 * Walks the log in either direction, checking every record it returns. A view stays valid until the next step.
 * Throws DamagedLog where a record is not what was written, and tells of it unless it is to be quiet.
 */
export class Cursor {
  readonly #log: Log;
  readonly #telling: boolean;
  readonly #window = new Window();
  #segment: Segment;
  #offset: number;
  #position: number;

  constructor(log: Log, position = log.start, telling: 'quiet' | 'telling' = 'telling') {
    this.#telling = telling === 'telling';
    this.#log = log;
    this.#segment = log.segmentAt(position);
    this.#offset = 0;
    this.#position = position;
    this.seek(position);
  }

  #damaged(position: number, file: string, detail: string): DamagedLog {
    const damage = new DamagedLog(position, file, detail);
    if (this.#telling) this.#log.onDamage(damage);
    return damage;
  }

  /** Where the next step forward starts. */
  get position(): number {
    return this.#position;
  }

  /** Moves to a position that is known to be where a record starts or the log ends. */
  seek(position: number): void {
    const segment = this.#log.segmentAt(position);
    if (segment.scavengedEnd === undefined) this.#offset = offsetIn(segment, position);
    else this.#offset = Math.max(nearestWaypoint(segment.waypoints, position), this.#offsetIfBefore(segment, position));
    this.#segment = segment;
    this.#position = position;
    if (segment.scavengedEnd !== undefined) this.#skipBefore(position);
  }

  /** Where the cursor is, if the position lies ahead in the same file. */
  #offsetIfBefore(segment: Segment, position: number): number {
    return segment === this.#segment && this.#position <= position ? this.#offset : 0;
  }

  /** Moves to the first record at or after any position, even one where no record starts. */
  seekNear(position: number): void {
    const bounded = Math.min(Math.max(this.#log.afterLost(position), this.#log.start), this.#log.end);
    this.seek(bounded);
    if (bounded === this.#log.end || this.#segment.scavengedEnd !== undefined || this.#startsHere(bounded)) return;
    this.#offset = SEGMENT_HEADER;
    this.#skipBefore(bounded);
  }

  #startsHere(position: number): boolean {
    const available = this.#window.load(this.#segment, this.#offset, this.#log.readableEnd(this.#segment), HEADER);
    if (available < HEADER + SUFFIX) return false;
    const length = this.#window.buffer.readUInt32LE(this.#window.at(this.#offset));
    const all = this.#window.load(this.#segment, this.#offset, this.#log.readableEnd(this.#segment), length);
    return isIntact(this.#window.buffer, this.#window.at(this.#offset), all, position);
  }

  #skipBefore(position: number): void {
    for (let record = this.#here(); record && record.position < position; record = this.#here())
      this.#offset += record.length;
    this.#position = position;
  }

  /** The record at the position, which must be there. */
  at(position: number): RecordView {
    const record = this.find(position);
    if (!record) throw this.#damaged(position, this.#segment.name, 'no record starts here');
    return record;
  }

  /** The record at the position, or undefined if it has been scavenged. */
  find(position: number): RecordView | undefined {
    this.seek(position);
    const record = this.forward();
    if (record?.position === position) return record;
    if (this.#log.segmentAt(position).scavengedEnd !== undefined) return undefined;
    throw this.#damaged(position, this.#segment.name, 'no record starts here');
  }

  /** The next record, or undefined at the end of what is durable. */
  forward(): RecordView | undefined {
    if (this.#segment.retired) this.seek(this.#position);
    for (;;) {
      const record = this.#here();
      if (record) {
        this.#offset += record.length;
        this.#position = record.next;
        return record;
      }
      const next = this.#log.segmentAfter(this.#segment);
      if (!next || next.base > this.#log.end) return undefined;
      this.#segment = next;
      this.#offset = SEGMENT_HEADER;
      this.#position = Math.max(this.#position, next.base);
    }
  }

  #here(): RecordView | undefined {
    const end = this.#log.readableEnd(this.#segment);
    if (this.#offset >= end) return undefined;
    const available = this.#window.load(this.#segment, this.#offset, end, HEADER + SUFFIX);
    const at = this.#window.at(this.#offset);
    const length = available >= 4 ? this.#window.buffer.readUInt32LE(at) : 0;
    return this.#checked(this.#window.load(this.#segment, this.#offset, end, length));
  }

  #checked(available: number): RecordView {
    const at = this.#window.at(this.#offset);
    const place =
      this.#segment.scavengedEnd === undefined ? this.#segment.base + this.#offset - SEGMENT_HEADER : undefined;
    if (isIntact(this.#window.buffer, at, available, place)) return new RecordView(this.#window.buffer, at);
    throw this.#damaged(place ?? this.#position, this.#segment.name, 'a record does not match its checksum');
  }

  /** The record before the current position, or undefined at the beginning. */
  backward(): RecordView | undefined {
    if (this.#segment.retired) this.seek(this.#position);
    while (this.#offset <= SEGMENT_HEADER) {
      if (this.#segment.base === this.#log.start) return undefined;
      this.#segment = this.#log.segmentAt(this.#segment.base - 1);
      this.#offset = this.#log.readableEnd(this.#segment);
    }
    this.#window.loadBefore(this.#segment, this.#offset, SUFFIX);
    const length = this.#window.buffer.readUInt32LE(this.#window.at(this.#offset - SUFFIX));
    if (length > this.#offset - SEGMENT_HEADER)
      throw this.#damaged(this.#position, this.#segment.name, 'a length is impossible');
    this.#window.loadBefore(this.#segment, this.#offset, length);
    this.#offset -= length;
    const record = this.#checked(length);
    this.#position = record.position;
    return record;
  }
}
