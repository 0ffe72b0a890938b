import { Cursor } from '../storage/cursor';
import { BadIndex } from '../storage/errors';
import type { Log } from '../storage/log';
import type { RecordView } from '../storage/record-view';
import type { StreamIndex } from '../storage/stream-index';
import type { Heads } from './heads';
import type { RecentIds } from './recent-ids';

export interface IndexerParts {
  readonly log: Log;
  readonly index: StreamIndex;
  readonly heads: Heads;
  readonly recent: RecentIds;
  readonly tell: (line: string) => void;
}

/** Enters the records of the log into the index. */
export class Indexer {
  readonly #parts: IndexerParts;
  #recovered = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  enter(record: RecordView): void {
    const { index, heads, recent } = this.#parts;
    const { stream, revision, position } = record;
    recent.add(record.id, { stream, revision, position });
    heads.index(stream, revision, position, () => record.data);
    index.reach(record.next);
  }

  enterFrom(position: number): void {
    const cursor = new Cursor(this.#parts.log, position);
    for (let record = cursor.forward(); record; record = cursor.forward()) this.enter(record);
    this.#parts.index.commit();
  }

  /** Log and index have the same end: from now on a bad index can be built anew at any time. */
  recovered(): void {
    this.#recovered = true;
  }

  /** Forgets the index. */
  reset(): void {
    this.#parts.index.reset();
    this.#parts.heads.clear();
  }

  /**
   * Nothing else happens meanwhile, so that no read and no append can be answered from what is not there yet.
   * Throws BadIndex during recovery, which begins anew.
   */
  rebuild(reason: string): void {
    if (!this.#recovered) throw new BadIndex(reason);
    const { tell, log } = this.#parts;
    tell(`the index is bad (${reason}): it is built anew from the log, and everything waits for it`);
    this.reset();
    this.enterFrom(log.start);
    tell('the index is built anew');
  }
}
