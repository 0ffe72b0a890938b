import { systemEvent } from '../store/deleting';
import type { RecordToAppend } from '../store/decide-records';
import type { EventStore } from '../store/event-store';
import { metadataStreamOf } from '../store/metadata';

/** How far a projection has come. */
export interface Progress {
  /** Everything before this position has been looked at. */
  readonly next: number;
  /** What was made of everything before this position has been emitted once: it lies beyond `next` after a reset. */
  readonly emitted: number;
}

/** Where a projection remembers its progress, in a stream of its own. */
export class Checkpoints {
  readonly #store: EventStore;
  readonly #stream: string;

  constructor(store: EventStore, projection: string) {
    this.#store = store;
    this.#stream = `$projections-${projection}-checkpoint`;
  }

  last(): Progress {
    const last = this.#store.reader.last(this.#stream);
    const { start } = this.#store.log;
    if (!last) return { next: start, emitted: start };
    // Those of older versions know `next` only.
    const { next, emitted = next } = JSON.parse(last.data.toString('utf8')) as { next: number; emitted?: number };
    return { next, emitted };
  }

  /** What to append to remember it. */
  records(progress: Progress): readonly RecordToAppend[] {
    const checkpoint = { stream: this.#stream, event: systemEvent('$ProjectionCheckpoint', JSON.stringify(progress)) };
    if (this.#store.heads.durable(this.#stream).last >= 0) return [checkpoint];
    const limit = { stream: metadataStreamOf(this.#stream), event: systemEvent('$metadata', '{"$maxCount":2}') };
    return [limit, checkpoint];
  }
}
