import { Cursor } from './cursor';
import { DamagedLog } from './errors';
import type { Log } from './log';
import type { RecordView } from './record-view';
import type { Located, StreamIndex } from './stream-index';

/** Reads the events that the index tells of, and holds the index to what it says. */
export class StreamRecords {
  readonly #log: Log;
  readonly #index: StreamIndex;
  #name = '';
  #bytes = Buffer.alloc(0);

  constructor(log: Log, index: StreamIndex) {
    this.#log = log;
    this.#index = index;
  }

  /** A cursor to read events with, one after another. */
  cursor(): Cursor {
    return new Cursor(this.#log, this.#log.start, 'quiet');
  }

  /** The event, valid until the cursor moves; undefined where it has been scavenged since. Throws DamagedLog. */
  read(stream: string, [revision, position]: Located, cursor = this.cursor()): RecordView | undefined {
    const record = this.#at(position, cursor);
    if (record?.revision === revision && record.isOf(this.#bytesOf(stream))) return record;
    if (!record && this.#index.isGone(stream, revision)) return undefined;
    this.#index.distrust(`it places event ${revision} of a stream at position ${position}, where it is not`);
    const [again] = this.#index.forwards(stream, revision, 1);
    return again?.[0] === revision ? new Cursor(this.#log).find(again[1]) : undefined;
  }

  #bytesOf(stream: string): Buffer {
    if (stream !== this.#name) {
      this.#name = stream;
      this.#bytes = Buffer.from(stream);
    }
    return this.#bytes;
  }

  #at(position: number, cursor: Cursor): RecordView | undefined {
    if (position < this.#log.start || position >= this.#log.end) return undefined;
    try {
      return cursor.find(position);
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      this.#refuseDamage(position);
      return undefined;
    }
  }

  /** Throws DamagedLog unless the log is whole up to the position, so that it is the position which is wrong. */
  #refuseDamage(position: number): void {
    const walk = new Cursor(this.#log, this.#log.segmentAt(position).base);
    for (let record = walk.forward(); record && record.position < position;) record = walk.forward();
  }
}
