import type { Log } from '../storage/log';
import { TOMBSTONE_REVISION } from '../storage/record';
import type { StreamIndex } from '../storage/stream-index';
import { StreamRecords } from '../storage/stream-records';
import { Generations } from '../storage/generations';
import {
  isMetadataStream,
  metadataStreamOf,
  NO_METADATA,
  parseMetadata,
  streamOfMetadata,
  type StreamMetadata,
} from './metadata';

/** Where a stream stands. */
export interface Head {
  /** Its last revision; -1 where it has none. */
  last: number;
  metadata: StreamMetadata | undefined;
}

const CAPACITY = 25_000;

/** Where streams stand, as readers see it: with what is durable. */
export class Heads {
  readonly #records: StreamRecords;
  readonly #index: StreamIndex;
  readonly #cache = new Generations<string, Head>(CAPACITY);

  constructor(log: Log, index: StreamIndex) {
    this.#records = new StreamRecords(log, index);
    this.#index = index;
  }

  durable(stream: string): Head {
    const known = this.#cache.get(stream);
    if (known) return known;
    const head: Head = { last: this.#index.lastRevision(stream), metadata: undefined };
    this.#cache.set(stream, head);
    return head;
  }

  last(stream: string): number {
    return this.durable(stream).last;
  }

  metadata(stream: string): StreamMetadata {
    const head = this.durable(stream);
    return (head.metadata ??= this.#readMetadata(stream));
  }

  #readMetadata(stream: string): StreamMetadata {
    if (isMetadataStream(stream)) return { maxCount: 1, document: { $maxCount: 1 } };
    const named = metadataStreamOf(stream);
    const last = this.#index.last(named);
    if (!last || last[0] === TOMBSTONE_REVISION) return NO_METADATA;
    const record = this.#records.read(named, last);
    return record ? parseMetadata(record.data) : NO_METADATA;
  }

  /** Enters a durable event; its data is asked for only where it is metadata. */
  index(stream: string, revision: number, position: number, data: () => Buffer): void {
    const head = this.durable(stream);
    head.last = Math.max(head.last, revision);
    this.#index.add(stream, revision, position);
    if (isMetadataStream(stream)) this.durable(streamOfMetadata(stream)).metadata = parseMetadata(data());
  }

  clear(): void {
    this.#cache.clear();
  }
}
