import type { Disk } from './disk';
import { DamagedLog } from './errors';
import {
  offsetIn,
  openSegment,
  readSegmentHeader,
  segmentBase,
  segmentHeader,
  segmentName,
  SEGMENT_HEADER,
  type Segment,
} from './segment';
import { waypointsOf } from './waypoints';

/** No event is at position 0, so that "after 0" means from the beginning. */
export const FIRST_POSITION = SEGMENT_HEADER;

const PAGE = 4096;

export interface LogOptions {
  /** A new file is begun when the last one has grown to this many bytes. */
  readonly segmentSize: number;
}

/** An append-only log cut into files. Positions are byte offsets since the very first record and never change. */
export class Log {
  readonly #disk: Disk;
  readonly #options: LogOptions;
  #segments: Segment[] = [];
  #end = FIRST_POSITION;
  #written = FIRST_POSITION;
  #namesChanged = false;

  constructor(disk: Disk, options: LogOptions) {
    this.#disk = disk;
    this.#options = options;
    const bases = disk.list().flatMap((name) => segmentBase(name) ?? []);
    for (const base of bases.sort((a, b) => a - b)) this.#load(base);
    if (this.#segments.length === 0) this.#create(FIRST_POSITION);
  }

  #load(base: number): void {
    const name = segmentName(base);
    const file = this.#disk.open(name);
    const header = readSegmentHeader(name, base, file);
    if (!header) {
      file.close();
      return this.#create(base);
    }
    const end = header.scavengedEnd;
    this.#add(openSegment(base, file, end === undefined ? undefined : { end, waypoints: waypointsOf(file) }));
  }

  #add(segment: Segment): void {
    const previous = this.#segments.at(-1);
    if (previous) {
      if (this.#fullEnd(previous) < segment.base)
        throw new DamagedLog(this.#fullEnd(previous), previous.name, 'the file is shorter than it was');
      previous.closedAt = segment.base;
    }
    this.#segments.push(segment);
  }

  #fullEnd(segment: Segment): number {
    return segment.scavengedEnd ?? segment.base + segment.file.size() - SEGMENT_HEADER;
  }

  #create(base: number): void {
    const file = this.#disk.open(segmentName(base));
    file.truncate(0);
    file.write(segmentHeader(base), 0);
    this.#add(openSegment(base, file));
    this.#namesChanged = true;
  }

  get #active(): Segment {
    return this.#segments.at(-1) as Segment;
  }

  /** The position after the last durable record: what readers may see. */
  get end(): number {
    return this.#end;
  }
  /** The position of the very first record. */
  get start(): number {
    return (this.#segments[0] as Segment).base;
  }
  /** The position where the next record will be written. */
  get written(): number {
    return this.#written;
  }
  /** The position after the last byte on the disk, durable or not. */
  get fileEnd(): number {
    return this.#fullEnd(this.#active);
  }
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** The segment that holds the position; the last one for its end. */
  segmentAt(position: number): Segment {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle] as Segment).base <= position) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low] as Segment;
  }

  segmentAfter(segment: Segment): Segment | undefined {
    return this.#segments.find(({ base }) => base > segment.base);
  }

  /** The file offset up to which the segment may be read. */
  readableEnd(segment: Segment): number {
    if (segment.scavengedEnd !== undefined) return segment.file.size();
    return offsetIn(segment, Math.min(segment.closedAt ?? this.#end, this.#end));
  }

  write(batch: Buffer): void {
    if (this.#written - this.#active.base >= this.#options.segmentSize) this.#roll();
    const { file } = this.#active;
    const offset = offsetIn(this.#active, this.#written);
    file.reserve(offset + batch.length);
    file.write(batch, offset);
    this.#written += batch.length;
  }

  #roll(): void {
    this.#active.file.truncate(offsetIn(this.#active, this.#written));
    this.#create(this.#written);
  }

  /** Resolves when everything written so far is on the disk; only then may `publish` be called. */
  async sync(): Promise<void> {
    await this.#active.file.sync();
    if (!this.#namesChanged) return;
    await this.#disk.syncNames();
    this.#namesChanged = false;
  }

  /** Lets readers see everything that was written up to the position. */
  publish(position: number): void {
    this.#end = position;
  }

  /** Drops everything from the position on and makes that durable. */
  async truncate(position: number): Promise<void> {
    while (this.#active.base > position && this.#segments.length > 1) this.#discard(this.#active);
    const offset = offsetIn(this.#active, position);
    if (offset < this.#active.file.size()) this.#active.file.truncate(offset);
    this.#written = position;
    this.#end = Math.min(this.#end, position);
    this.#namesChanged = true;
    await this.sync();
  }

  /**
   * Brings the file back to what is known to be durable after a write or a sync has failed. A failed sync may have marked
   * pages as clean that never reached the disk, so the last pages are written once more. Throws while the disk still fails.
   */
  async repair(): Promise<void> {
    await this.truncate(this.#end);
    const { file } = this.#active;
    const end = offsetIn(this.#active, this.#end);
    const start = Math.max(0, end - (end % PAGE) - PAGE);
    const last = Buffer.alloc(end - start);
    file.read(last, start);
    file.write(Buffer.concat([last, Buffer.alloc(PAGE * 16)]), start);
    await file.sync();
  }

  #discard(segment: Segment): void {
    segment.file.close();
    segment.retired = true;
    this.#disk.remove(segment.name);
    this.#segments.pop();
    this.#active.closedAt = undefined;
  }

  /** Starts from what was found on the disk. */
  resume(position: number): void {
    this.#end = position;
    this.#written = position;
  }

  /** Puts a scavenged file in the place of a segment. */
  replace(old: Segment, fresh: Segment): void {
    this.#segments = this.#segments.map((segment) => (segment === old ? fresh : segment));
    old.retired = true;
  }

  /** Closes all files and gives back the room that was made but not used. */
  close(): void {
    const { file } = this.#active;
    if (file.size() > offsetIn(this.#active, this.#written)) file.truncate(offsetIn(this.#active, this.#written));
    for (const segment of this.#segments) segment.file.close();
  }
}
