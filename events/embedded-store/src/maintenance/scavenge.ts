import { setImmediate as nextTurn } from 'node:timers/promises';
import { Cursor } from '../storage/cursor';
import type { Disk, LogFile } from '../storage/disk';
import { TOMBSTONE_REVISION } from '../storage/record';
import type { RecordView } from '../storage/record-view';
import { openSegment, SEGMENT_HEADER, segmentHeader, type Segment } from '../storage/segment';
import { TEMPORARY } from '../storage/segment-list';
import { waypointsOf } from '../storage/waypoints';
import type { EventStore } from '../store/event-store';
import { isDeleted, isMetadataStream, streamOfMetadata } from '../store/metadata';

const RECORDS_PER_TURN = 1000;

export interface Scavenged {
  readonly removedEvents: number;
  readonly removedBytes: number;
  readonly stopped: boolean;
}

interface Removed {
  readonly stream: string;
  readonly revision: number;
}

interface Rewritten {
  readonly file: LogFile;
  readonly temporary: string;
  readonly end: number;
  readonly removed: readonly Removed[];
}

/** Rewrites closed log files without the events that no reader can see any more. Positions stay as they are. */
export class Scavenger {
  readonly #store: EventStore;
  readonly #disk: Disk;
  readonly #now: () => number;
  #stopping = false;

  constructor(store: EventStore, disk: Disk, now: () => number) {
    this.#store = store;
    this.#disk = disk;
    this.#now = now;
  }

  stop(): void {
    this.#stopping = true;
  }

  async run(): Promise<Scavenged> {
    let removedEvents = 0;
    let removedBytes = 0;
    for (const segment of this.#store.log.segments.slice(0, -1)) {
      if (this.#stopping) break;
      const before = segment.file.size();
      const removed = await this.#scavenge(segment);
      removedEvents += removed;
      if (removed > 0) removedBytes += before - (this.#store.log.segmentAt(segment.base)?.file.size() ?? before);
    }
    return { removedEvents, removedBytes, stopped: this.#stopping };
  }

  async #scavenge(segment: Segment): Promise<number> {
    const end = segment.endsAt ?? segment.base;
    const temporary = `${segment.name}${TEMPORARY}`;
    const file = this.#disk.open(temporary);
    file.truncate(0);
    file.write(segmentHeader(segment.base, { scavengedEnd: end, lostFrom: segment.lostFrom }), 0);
    const removed = await this.#copyVisible(segment, end, file);
    if (removed.length === 0 || this.#stopping) {
      file.close();
      this.#disk.remove(temporary);
      return 0;
    }
    await this.#swap(segment, { file, temporary, end, removed });
    return removed.length;
  }

  async #copyVisible(segment: Segment, end: number, file: LogFile): Promise<readonly Removed[]> {
    const removed: Removed[] = [];
    const cursor = new Cursor(this.#store.log, segment.base);
    let offset = SEGMENT_HEADER;
    let seen = 0;
    for (let record = cursor.forward(); record && record.position < end && !this.#stopping; record = cursor.forward()) {
      if (this.#isVisible(record)) {
        file.write(record.buffer.subarray(record.offset, record.offset + record.length), offset);
        offset += record.length;
      } else removed.push({ stream: record.stream, revision: record.revision });
      if (++seen % RECORDS_PER_TURN === 0) await nextTurn();
    }
    return removed;
  }

  /** The last event of a stream stays whatever its metadata says: it tells the revision. */
  #isVisible(record: RecordView): boolean {
    const { heads } = this.#store;
    const { stream, revision } = record;
    const { last } = heads.durable(stream);
    if (isMetadataStream(stream) && heads.durable(streamOfMetadata(stream)).last === TOMBSTONE_REVISION) return false;
    if (revision === last) return true;
    const metadata = heads.metadata(stream);
    if (last === TOMBSTONE_REVISION || isDeleted(metadata)) return false;
    const first = Math.max(
      metadata.truncateBefore ?? 0,
      metadata.maxCount === undefined ? 0 : last - metadata.maxCount + 1,
    );
    const oldest = metadata.maxAge === undefined ? 0 : this.#now() - metadata.maxAge * 1000;
    return revision >= first && record.created >= oldest;
  }

  /** The index forgets first: after a crash in between, what it has forgotten is merely still there. */
  async #swap(segment: Segment, { file, temporary, end, removed }: Rewritten): Promise<void> {
    await file.sync();
    for (const { stream, revision } of removed) this.#store.index.remove(stream, revision);
    this.#store.index.commit();
    this.#disk.rename(temporary, segment.name);
    await this.#disk.syncNames();
    const kind = { scavengedEnd: end, lostFrom: segment.lostFrom };
    const fresh = openSegment(segment.base, file, kind, waypointsOf(file));
    fresh.closedAt = segment.closedAt;
    fresh.endsAt = end;
    this.#store.log.replace(segment, fresh);
    segment.file.close();
  }
}
