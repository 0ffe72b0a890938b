import type { Disk } from './disk';
import { DamagedLog } from './errors';
import {
  openSegment,
  readSegmentHeader,
  segmentBase,
  segmentHeader,
  segmentName,
  SEGMENT_HEADER,
  type Segment,
} from './segment';
import { waypointsOf } from './waypoints';

/** What a rewritten segment is called until it takes the old one's place. */
export const TEMPORARY = '.scavenging';

/** The files of a log, in order; there is always at least one. Throws DamagedLog where one is shorter than it was. */
export class SegmentList {
  readonly #disk: Disk;
  readonly #firstPosition: number;
  #segments: readonly Segment[] = [];

  constructor(disk: Disk, firstPosition: number) {
    this.#disk = disk;
    this.#firstPosition = firstPosition;
    const names = disk.list();
    for (const name of names) if (name.endsWith(TEMPORARY)) disk.remove(name);
    const bases = names.flatMap((name) => segmentBase(name) ?? []);
    for (const base of bases.toSorted((a, b) => a - b)) this.#load(base);
    if (this.#segments.length === 0) this.create(firstPosition);
  }

  #load(base: number): void {
    const name = segmentName(base);
    const file = this.#disk.open(name);
    const header = readSegmentHeader(name, base, file);
    if (!header) {
      file.close();
      return this.#begunBefore(base) ? this.#disk.remove(name) : this.create(base);
    }
    this.#add(openSegment(base, file, header, header.scavengedEnd === undefined ? [] : waypointsOf(file)));
  }

  /** A file of which only the name is there, beyond the end of the one before: an epoch that was not begun to the end. */
  #begunBefore(base: number): boolean {
    const previous = this.#segments.at(-1);
    return previous !== undefined && this.fullEnd(previous) < base;
  }

  #add(segment: Segment): void {
    const previous = this.#segments.at(-1);
    if (previous) {
      const end = this.fullEnd(previous);
      const endsAt = segment.lostFrom ?? segment.base;
      if (end < endsAt) throw new DamagedLog(end, previous.name, 'the file is shorter than it was');
      previous.closedAt = segment.base;
      previous.endsAt = endsAt;
    } else if (segment.base !== this.#firstPosition && segment.lostFrom === undefined)
      throw new DamagedLog(this.#firstPosition, segmentName(this.#firstPosition), 'the file is missing');
    this.#segments = [...this.#segments, segment];
  }

  /** Begins a new file; `lostFrom` begins a new epoch with it. */
  create(base: number, lostFrom?: number): void {
    const file = this.#disk.open(segmentName(base));
    file.truncate(0);
    file.write(segmentHeader(base, { lostFrom }), 0);
    this.#add(openSegment(base, file, { lostFrom }));
  }

  get all(): readonly Segment[] {
    return this.#segments;
  }
  get first(): Segment {
    return this.#segments[0] as Segment;
  }
  get last(): Segment {
    return this.#segments.at(-1) as Segment;
  }

  /** The position after the last byte of the file, whether or not that was ever durable. */
  fullEnd(segment: Segment): number {
    return segment.scavengedEnd ?? segment.base + segment.file.size() - SEGMENT_HEADER;
  }

  /** The segment that holds the position; the last one for its end. */
  at(position: number): Segment {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle] as Segment).base <= position) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low] as Segment;
  }

  after(segment: Segment): Segment | undefined {
    return segment.closedAt === undefined ? undefined : this.at(segment.closedAt);
  }

  dropLast(): void {
    const dropped = this.last;
    dropped.file.close();
    dropped.retired = true;
    this.#disk.remove(dropped.name);
    this.#segments = this.#segments.slice(0, -1);
    this.last.closedAt = undefined;
    this.last.endsAt = undefined;
  }

  /** Puts a rewritten segment in the place of the old one. */
  replace(old: Segment, fresh: Segment): void {
    this.#segments = this.#segments.map((segment) => (segment === old ? fresh : segment));
    old.retired = true;
  }
}
