import { Cursor } from '../storage/cursor';
import type { Log } from '../storage/log';
import type { RecordView } from '../storage/record-view';
import type { Located, StreamIndex } from '../storage/stream-index';
import { StreamRecords } from '../storage/stream-records';
import { StreamDeletedError } from './errors';
import type { Heads } from './heads';
import { MemoryStreams } from './memory-streams';
import { stateOf } from './stream-state';

const PAGE = 512;
const everything = (): boolean => true;

/** The part of a stream that its metadata lets readers see. */
export interface Visible {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
  /** Events created before this moment (ms since 1970) are hidden. */
  readonly since: number;
}

export type Direction = 'forwards' | 'backwards';

/** Reads durable, visible events. The records it yields are valid until the next one is asked for. */
export class StreamReader {
  readonly memory = new MemoryStreams();
  readonly #log: Log;
  readonly #index: StreamIndex;
  readonly #heads: Heads;
  readonly #records: StreamRecords;
  readonly #now: () => number;

  constructor(log: Log, index: StreamIndex, heads: Heads, now: () => number) {
    this.#log = log;
    this.#index = index;
    this.#heads = heads;
    this.#records = new StreamRecords(log, index);
    this.#now = now;
  }

  /** Throws StreamDeletedError for a stream with a tombstone; undefined where there is no stream, or it was deleted. */
  visible(stream: string): Visible | undefined {
    const held = this.memory.find(stream);
    if (held) return { stream, last: held.revision, first: held.revision, since: 0 };
    const state = stateOf(stream, this.#heads);
    if (state.is === 'tombstoned') throw new StreamDeletedError(stream);
    if (state.is !== 'alive') return undefined;
    const { last } = state;
    const metadata = this.#heads.metadata(stream);
    const kept = metadata.maxCount === undefined ? 0 : last - metadata.maxCount + 1;
    const since = metadata.maxAge === undefined ? 0 : this.#now() - metadata.maxAge * 1000;
    return { stream, last, first: Math.max(metadata.truncateBefore ?? 0, kept, 0), since };
  }

  /** Visible events of a stream from a revision on, in the direction, without a limit. */
  *stream(visible: Visible, from: number, direction: Direction): Generator<RecordView> {
    const held = this.memory.find(visible.stream);
    if (held) {
      if (direction === 'forwards' ? from <= held.revision : from >= held.revision) yield held;
      return;
    }
    const cursor = this.#records.cursor();
    for (const located of this.#located(visible, from, direction)) {
      const record = this.#records.read(visible.stream, located, cursor);
      if (!record) continue;
      if (record.created >= visible.since) yield record;
      else if (direction === 'backwards') return;
    }
  }

  /** The revision after which everything is new to a stream's readers. */
  lastRevision(stream: string): number {
    return this.memory.find(stream)?.revision ?? this.#heads.last(stream);
  }

  /** The last visible event of a stream. Throws StreamDeletedError. */
  last(stream: string): RecordView | undefined {
    const visible = this.visible(stream);
    if (!visible) return undefined;
    const { value } = this.stream(visible, visible.last, 'backwards').next();
    return value instanceof Object ? value : undefined;
  }

  *#located(visible: Visible, from: number, direction: Direction): Generator<Located> {
    const step = direction === 'forwards' ? 1 : -1;
    let next = direction === 'forwards' ? Math.max(from, visible.first) : Math.min(from, visible.last);
    for (;;) {
      const page =
        direction === 'forwards'
          ? this.#index.forwards(visible.stream, next, PAGE)
          : this.#index.backwards(visible.stream, next, PAGE);
      for (const located of page) {
        if (located[0] < visible.first || located[0] > visible.last) return;
        yield located;
      }
      const last = page.at(-1);
      if (page.length < PAGE || !last) return;
      next = last[0] + step;
    }
  }

  /** All durable events from a position on: forwards it is included, backwards it is not. */
  *all(from: number, direction: Direction): Generator<RecordView> {
    const cursor = new Cursor(this.#log);
    cursor.seekNear(from);
    const step = direction === 'forwards' ? () => cursor.forward() : () => cursor.backward();
    for (let record = step(); record; record = step()) yield record;
  }

  /** Where the last durable event is; 0 where there is none. */
  lastPosition(): number {
    return new Cursor(this.#log, this.#log.end).backward()?.position ?? 0;
  }

  /** The event that a link points to, or undefined where it is gone or in a stream that may not be read. */
  linked(link: RecordView, mayRead: (stream: string) => boolean = everything): RecordView | undefined {
    const [, digits, stream] = /^(\d+)@(.+)$/s.exec(link.data.toString('utf8')) ?? [];
    if (digits === undefined || stream === undefined || !mayRead(stream)) return undefined;
    try {
      return this.#visibleEvent(stream, Number(digits));
    } catch (error) {
      if (error instanceof StreamDeletedError) return undefined;
      throw error;
    }
  }

  #visibleEvent(stream: string, revision: number): RecordView | undefined {
    const visible = this.visible(stream);
    if (!visible) return undefined;
    const { value } = this.stream(visible, revision, 'forwards').next();
    return value instanceof Object && value.revision === revision ? value : undefined;
  }
}
