import { Cursor } from '../storage/cursor';
import type { Log } from '../storage/log';
import { TOMBSTONE_REVISION } from '../storage/record';
import type { StreamIndex } from '../storage/stream-index';
import { Generations } from './generations';
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
  /** Its number in the index; undefined while it has no durable event. */
  id: number | undefined;
  /** Its last revision; -1 where it has none. */
  last: number;
  metadata: StreamMetadata | undefined;
}

const CAPACITY = 25_000;

/** Where streams stand, as readers see it: with what is durable. */
export class Heads {
  readonly #log: Log;
  readonly #index: StreamIndex;
  readonly #cache = new Generations<string, Head>(CAPACITY);

  constructor(log: Log, index: StreamIndex) {
    this.#log = log;
    this.#index = index;
  }

  durable(stream: string): Head {
    const known = this.#cache.get(stream);
    if (known) return known;
    const id = this.#index.streamId(stream);
    const head: Head = {
      id,
      last: (id === undefined ? undefined : this.#index.last(id)?.[0]) ?? -1,
      metadata: undefined,
    };
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
    const { id } = this.durable(metadataStreamOf(stream));
    const last = id === undefined ? undefined : this.#index.last(id);
    if (!last || last[0] === TOMBSTONE_REVISION) return NO_METADATA;
    return parseMetadata(new Cursor(this.#log, last[1]).at(last[1]).data);
  }

  /** Enters a durable event; its data is asked for only where it is metadata. */
  index(stream: string, revision: number, position: number, data: () => Buffer): void {
    const head = this.durable(stream);
    head.id ??= this.#index.addStream(stream);
    head.last = revision;
    this.#index.add(head.id, revision, position);
    if (isMetadataStream(stream)) this.durable(streamOfMetadata(stream)).metadata = parseMetadata(data());
  }

  clear(): void {
    this.#cache.clear();
  }
}
