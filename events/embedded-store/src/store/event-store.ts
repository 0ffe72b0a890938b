import { EventEmitter } from 'node:events';
import { lockDirectory } from '../storage/directory-lock';
import type { Disk } from '../storage/disk';
import { EndMark } from '../storage/end-mark';
import type { DamagedLog } from '../storage/errors';
import { fileDisk } from '../storage/file-disk';
import { GroupCommit, type Written } from '../storage/group-commit';
import { Log } from '../storage/log';
import { memoryDisk } from '../storage/memory-disk';
import { openTables } from '../storage/open-index';
import { StreamIndex } from '../storage/stream-index';
import { Appender } from './append';
import type { Appended, AppendRequest } from './situation';
import { decideDelete, decideTombstone } from './decide-delete';
import type { Check, RecordToAppend } from './decide-records';
import type { Expected } from './errors';
import { Heads } from './heads';
import { Indexer } from './indexer';
import { recoverStore } from './recover-store';
import { Repairing } from './repairing';
import { StreamReader } from './reader';

export interface StoreOptions {
  /** The data directory; undefined keeps everything in memory. */
  readonly directory: string | undefined;
  /** Bytes after which a new log file is begun. */
  readonly segmentSize: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In the place of the directory's files, where given. */
  readonly disk?: Disk;
  /** Told what recovery found, and when writes are refused and accepted again. */
  readonly tell?: ((line: string) => void) | undefined;
  /** Go on without acknowledged events that are missing at the end of the log, in a new epoch of positions. */
  readonly acceptLoss?: boolean | undefined;
}

/** Streams of events on a log: append, read, and news of what was appended. */
export class EventStore {
  readonly disk: Disk;
  readonly log: Log;
  readonly index: StreamIndex;
  readonly heads: Heads;
  readonly reader: StreamReader;
  readonly commit: GroupCommit;
  /** What readers found damaged, by position. */
  readonly damage = new Map<number, DamagedLog>();
  /** Emits `published` with the records that became durable. */
  readonly news = new EventEmitter<{ published: [readonly Written[]] }>();
  /** How many events were written since the start. */
  written = 0;
  readonly #appender: Appender;
  readonly #unlock: () => void;
  readonly #tell: (line: string) => void;
  readonly #mark: EndMark;
  readonly #indexer: Indexer;
  readonly #repairing: Repairing;

  private constructor(options: StoreOptions, unlock: () => void) {
    this.#unlock = unlock;
    const { directory, now } = options;
    this.disk = options.disk ?? (directory === undefined ? memoryDisk() : fileDisk(directory));
    this.log = new Log(this.disk, options);
    this.#tell = options.tell ?? (() => undefined);
    this.#repairing = new Repairing(() => this.#repair(), this.#tell);
    this.#mark = new EndMark(this.disk, (error) => this.commit.abandon(error));
    this.index = new StreamIndex({
      open: (emptied) => openTables(directory, this.#tell, emptied),
      failed: (error) => this.commit.abandon(error),
      rebuild: (reason) => this.#indexer.rebuild(reason),
    });
    this.heads = new Heads(this.log, this.index);
    this.reader = new StreamReader(this.log, this.index, this.heads, now);
    this.commit = new GroupCommit(
      this.log,
      { published: (records) => this.#published(records), abandoned: () => this.#abandoned() },
      now,
    );
    const { log, index, heads, commit } = this;
    this.#appender = new Appender({ log, index, heads, commit });
    this.#indexer = new Indexer({ log, index, heads, recent: this.#appender.recent, tell: this.#tell });
    this.news.setMaxListeners(0);
  }

  /** Opens the log, recovers it, and holds the directory. Throws DirectoryInUse, LostTail or DamagedLog. */
  static async open(options: StoreOptions): Promise<EventStore> {
    if (options.directory !== undefined) fileDisk(options.directory);
    const unlock = options.directory === undefined ? () => undefined : lockDirectory(options.directory);
    let store: EventStore | undefined;
    try {
      store = new EventStore(options, unlock);
      await store.#recover(options.acceptLoss ?? false);
      return store;
    } catch (error) {
      if (store) store.#letGo(true);
      else unlock();
      throw error;
    }
  }

  async #recover(acceptLoss: boolean): Promise<void> {
    await recoverStore({
      log: this.log,
      index: this.index,
      mark: this.#mark,
      tell: this.#tell,
      acceptLoss,
      indexer: this.#indexer,
    });
    this.#indexer.recovered();
    this.log.onDamage = (damage) => this.#damaged(damage);
  }

  #damaged(damage: DamagedLog): void {
    if (this.damage.has(damage.position)) return;
    this.damage.set(damage.position, damage);
    this.#tell(damage.message);
  }

  /** Appends all requests or none. Resolves when they are on the disk. */
  append(requests: readonly AppendRequest[]): Promise<readonly Appended[]> {
    return this.#appender.append(requests);
  }

  /** Appends records to any streams, in their order, if all checks hold. */
  appendRecords(records: readonly RecordToAppend[], checks: readonly Check[]): Promise<readonly Appended[]> {
    return this.#appender.appendRecords(records, checks);
  }

  /** Hides a stream's events until it is written again. Resolves with the position of the deletion. */
  delete(stream: string, expected: Expected): Promise<number | undefined> {
    return this.#appender.delete(decideDelete, stream, expected);
  }

  /** Deletes a stream for ever. Resolves with the position of the tombstone. */
  tombstone(stream: string, expected: Expected): Promise<number | undefined> {
    return this.#appender.delete(decideTombstone, stream, expected);
  }

  #published(records: readonly Written[]): void {
    for (const record of records) {
      this.heads.index(record.stream, record.revision, record.position, () => record.event.data);
      this.#appender.settled(record);
    }
    this.index.reach(this.log.end);
    this.#mark.advance(this.log.end);
    this.written += records.length;
    if (records.length > 0) this.news.emit('published', records);
  }

  #abandoned(): void {
    this.#appender.abandoned();
    this.#tell(`writes are refused: ${this.commit.refusal ?? ''}`);
    this.#repairing.start();
  }

  async #repair(): Promise<void> {
    await this.log.repair();
    this.index.abandon();
    this.heads.clear();
    this.#indexer.enterFrom(Math.max(this.index.checkpoint, this.log.start));
    this.commit.refuse(undefined);
    this.#tell('writes are accepted again');
  }

  async close(): Promise<void> {
    this.commit.refuse('the store is stopping');
    await this.commit.idle();
    await this.#repairing.stop();
    await this.#mark.flush().catch((error: Error) => this.#tell(`the end mark was not written: ${error.message}`));
    this.#letGo(false);
  }

  /** What was refused stays as it is, to be opened in another way: the index may be all that knows what is missing. */
  #letGo(asItIs: boolean): void {
    this.#mark.close();
    this.index.close(asItIs);
    this.log.close(asItIs);
    this.#unlock();
  }
}
