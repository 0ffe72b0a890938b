import { Cursor } from '../storage/cursor';
import type { Written } from '../storage/group-commit';
import type { Log } from '../storage/log';
import { TOMBSTONE_REVISION } from '../storage/record';
import type { StreamIndex } from '../storage/stream-index';
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

const CAPACITY = 50_000;

/** Where streams stand: as readers see it (`durable`) and as writers see it (`latest`, with what is on its way to the disk). */
export class Heads {
  readonly #log: Log;
  readonly #index: StreamIndex;
  readonly #cache = new Map<string, Head>();
  readonly #ahead = new Map<string, { last: number; metadata: StreamMetadata | undefined; waiting: number }>();

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
    if (this.#cache.size >= CAPACITY) this.#cache.delete(this.#cache.keys().next().value ?? '');
    this.#cache.set(stream, head);
    return head;
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

  /** The last revision with everything that was submitted. */
  latest(stream: string): number {
    return this.#ahead.get(stream)?.last ?? this.durable(stream).last;
  }

  latestMetadata(stream: string): StreamMetadata {
    return this.#ahead.get(metadataStreamOf(stream))?.metadata ?? this.metadata(stream);
  }

  submitted(records: readonly Written[]): void {
    for (const { stream, revision, event } of records) {
      const metadata = isMetadataStream(stream) ? parseMetadata(event.data) : undefined;
      const ahead = this.#ahead.get(stream);
      if (ahead) Object.assign(ahead, { last: revision, metadata, waiting: ahead.waiting + 1 });
      else this.#ahead.set(stream, { last: revision, metadata, waiting: 1 });
    }
  }

  published({ stream, revision, position, event }: Written): void {
    this.index(stream, revision, position, event.data);
    const ahead = this.#ahead.get(stream);
    if (ahead && --ahead.waiting === 0) this.#ahead.delete(stream);
  }

  /** Enters a durable event; `data` matters for metadata only. */
  index(stream: string, revision: number, position: number, data: Buffer): void {
    const head = this.durable(stream);
    head.id ??= this.#index.addStream(stream);
    head.last = revision;
    this.#index.add(head.id, revision, position);
    if (isMetadataStream(stream)) this.durable(streamOfMetadata(stream)).metadata = parseMetadata(data);
  }

  abandoned(): void {
    this.#ahead.clear();
  }
}
