import type { Disk } from './disk';
import { type DamagedLog, PositionLost } from './errors';
import { offsetIn, SEGMENT_HEADER, type Segment } from './segment';
import { SegmentList } from './segment-list';

/** No event is at position 0, so that "after 0" means from the beginning. */
export const FIRST_POSITION = SEGMENT_HEADER;

const PAGE = 4096;
/** More than can be acknowledged between two writes of the end mark. */
const EPOCH_GAP = 2 ** 30;

export interface LogOptions {
  /** A new file is begun when the last one has grown to this many bytes. */
  readonly segmentSize: number;
}

/** An append-only log cut into files. Positions are byte offsets since the very first record and never change. */
export class Log {
  readonly #disk: Disk;
  readonly #options: LogOptions;
  readonly #list: SegmentList;
  #end = FIRST_POSITION;
  #written = FIRST_POSITION;
  #namesChanged = true;

  constructor(disk: Disk, options: LogOptions) {
    this.#disk = disk;
    this.#options = options;
    this.#list = new SegmentList(disk, FIRST_POSITION);
  }

  /** The position after the last durable record: what readers may see. */
  get end(): number {
    return this.#end;
  }
  /** The position of the very first record. */
  get start(): number {
    return this.#list.first.base;
  }
  /** The position where the next record will be written. */
  get written(): number {
    return this.#written;
  }
  /** The position after the last byte on the disk, durable or not. */
  get fileEnd(): number {
    return this.#list.fullEnd(this.#list.last);
  }
  get segments(): readonly Segment[] {
    return this.#list.all;
  }

  /** The segment that holds the position; the last one for its end. */
  segmentAt(position: number): Segment {
    return this.#list.at(position);
  }

  segmentAfter(segment: Segment): Segment | undefined {
    return this.#list.after(segment);
  }

  /** The file offset up to which the segment may be read. */
  readableEnd(segment: Segment): number {
    if (segment.scavengedEnd !== undefined) return segment.file.size();
    return offsetIn(segment, Math.min(segment.endsAt ?? this.#end, this.#end));
  }

  write(batch: Buffer): void {
    if (this.#written - this.#list.last.base >= this.#options.segmentSize) this.#roll();
    const { file } = this.#list.last;
    const offset = offsetIn(this.#list.last, this.#written);
    file.reserve(offset + batch.length);
    file.write(batch, offset);
    this.#written += batch.length;
  }

  #roll(): void {
    this.#list.last.file.truncate(offsetIn(this.#list.last, this.#written));
    this.#list.create(this.#written);
    this.#namesChanged = true;
  }

  /** Resolves when everything written so far is on the disk; only then may `publish` be called. */
  async sync(): Promise<void> {
    await this.#list.last.file.sync();
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
    while (this.#list.last.base > position && this.segments.length > 1) this.#list.dropLast();
    const { last } = this.#list;
    const offset = offsetIn(last, position);
    if (offset < last.file.size()) last.file.truncate(offset);
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
    const { file } = this.#list.last;
    const end = offsetIn(this.#list.last, this.#end);
    const start = Math.max(0, end - (end % PAGE) - PAGE);
    const last = Buffer.alloc(end - start);
    file.read(last, start);
    file.write(Buffer.concat([last, Buffer.alloc(PAGE * 16)]), start);
    await file.sync();
  }

  /** Drops everything from the position on and begins anew beyond `acknowledged`, so that no position is given twice. */
  async beginEpoch(position: number, acknowledged: number): Promise<void> {
    await this.truncate(position);
    this.#list.create((Math.floor(acknowledged / EPOCH_GAP) + 2) * EPOCH_GAP, position);
    this.resume(this.#list.last.base);
    this.#namesChanged = true;
    await this.sync();
  }

  /** Throws PositionLost for a position of a tail that was lost. */
  refuseLost(position: number): void {
    const epoch = this.#epochAfterLost(position);
    if (epoch) throw new PositionLost(position, epoch.lostFrom ?? epoch.base, epoch.base);
  }

  /** The beginning of the next epoch for a position that was lost, any other position as it is. */
  afterLost(position: number): number {
    return this.#epochAfterLost(position)?.base ?? position;
  }

  /** The parts that were lost: from the first position that is missing to where the next epoch begins. */
  get lost(): readonly { readonly from: number; readonly to: number }[] {
    return this.segments.flatMap(({ lostFrom, base }) =>
      lostFrom === undefined ? [] : [{ from: lostFrom, to: base }],
    );
  }

  #epochAfterLost(position: number): Segment | undefined {
    return this.segments.find(
      ({ lostFrom, base }) => lostFrom !== undefined && position >= lostFrom && position < base,
    );
  }

  /** Called with every damage that a reader finds. */
  onDamage: (damage: DamagedLog) => void = () => undefined;

  /** Starts from what was found on the disk. */
  resume(position: number): void {
    this.#end = position;
    this.#written = position;
  }

  /** Puts a scavenged file in the place of a segment. */
  replace(old: Segment, fresh: Segment): void {
    this.#list.replace(old, fresh);
  }

  /** Closes all files and, unless they are to stay as they are, gives back the room that was made but not used. */
  close(asItIs: boolean): void {
    const { last } = this.#list;
    const end = offsetIn(last, this.#written);
    if (!asItIs && last.file.size() > end) last.file.truncate(end);
    for (const { file } of this.segments) file.close();
  }
}
