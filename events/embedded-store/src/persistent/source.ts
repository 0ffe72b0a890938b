import { Cursor } from '../storage/cursor';
import { TOMBSTONE_REVISION } from '../storage/record';
import type { RecordView } from '../storage/record-view';
import type { EventStore } from '../store/event-store';
import { filterOf, type Filter } from '../store/filter';
import { ALL, checkpointStream, parkedStream, type FilterSettings, type GroupConfig } from './settings';

/** An event that is to be handled by some consumer. It is read from the log again whenever it is sent. */
export interface Task {
  /** The id by which consumers acknowledge it. */
  readonly id: string;
  /** Where the event, or the link to it, lies in the log. */
  readonly position: number;
  /** Its revision or position in the source; undefined for a replayed parked event. */
  readonly key: number | undefined;
  /** The key before it: where a checkpoint can be while this one is not done. */
  readonly previous: number;
  readonly retries: number;
}

const asFilter = ({ on, regex = '', prefixes = [] }: FilterSettings): Filter => {
  const expression = { regex, prefixes };
  const both = { max: undefined, count: undefined, checkpointMultiplier: 1 };
  return filterOf({
    ...both,
    streamName: on === 'stream' ? expression : undefined,
    eventType: on === 'type' ? expression : undefined,
  });
};

/** Reads a group's stream, or `$all` through its filter, from a key on. */
export class Source {
  readonly #store: EventStore;
  readonly #config: GroupConfig;
  readonly #filter: Filter | undefined;
  readonly #own: readonly Buffer[];
  #cursor: Cursor | undefined;
  #last: number;
  #lastTask: number | undefined;

  /** Begins after the key. */
  constructor(store: EventStore, config: GroupConfig, after: number) {
    this.#store = store;
    this.#config = config;
    this.#filter = config.filter ? asFilter(config.filter) : undefined;
    this.#own = [checkpointStream(config), parkedStream(config)].map((name) => Buffer.from(name));
    this.#last = after;
  }

  /** The key of the last event that was looked at. */
  get last(): number {
    return this.#last;
  }

  /** The key of the last event, also of one that waits unread; undefined before anything was read. `$all` knows of what was read only. */
  get lastKnown(): number | undefined {
    const { source } = this.#config;
    if (this.#lastTask === undefined || source === ALL) return this.#lastTask;
    const last = this.#store.heads.last(source);
    return last === TOMBSTONE_REVISION ? this.#lastTask : Math.max(this.#lastTask, last);
  }

  /** The next tasks, at most `limit`; fewer or none where the source has no more for now. */
  next(limit: number): readonly Task[] {
    return this.#config.source === ALL ? this.#fromLog(limit) : this.#fromStream(limit);
  }

  #fromStream(limit: number): readonly Task[] {
    const visible = this.#store.reader.visible(this.#config.source);
    const tasks: Task[] = [];
    if (!visible || visible.last <= this.#last) return tasks;
    for (const record of this.#store.reader.stream(visible, this.#last + 1, 'forwards')) {
      if (tasks.length >= limit) break;
      tasks.push(this.#task(record, record.revision));
    }
    return tasks;
  }

  #fromLog(limit: number): readonly Task[] {
    const tasks: Task[] = [];
    try {
      const cursor = (this.#cursor ??= this.#begin());
      while (tasks.length < limit) {
        const record = cursor.forward();
        if (!record) break;
        if (this.#wants(record)) tasks.push(this.#task(record, record.position));
        else this.#last = record.position;
      }
    } catch (error) {
      // What cannot be read or judged is not passed by: it comes again, after what came before it.
      this.#cursor = undefined;
      if (tasks.length === 0) throw error;
    }
    return tasks;
  }

  #begin(): Cursor {
    const cursor = new Cursor(this.#store.log);
    cursor.seekNear(this.#last);
    if (this.#last >= this.#store.log.start && cursor.forward()?.position !== this.#last) cursor.seekNear(this.#last);
    return cursor;
  }

  /** What a group writes about itself is no event for itself. */
  #wants(record: RecordView): boolean {
    if (this.#own.some((stream) => record.streamStartsWith(stream))) return false;
    return this.#filter?.accepts(record) ?? true;
  }

  #task(record: RecordView, key: number): Task {
    const previous = this.#last;
    this.#last = key;
    this.#lastTask = key;
    return { id: record.id, position: record.position, key, previous, retries: 0 };
  }
}
