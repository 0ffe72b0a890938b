import type { StreamAppend } from './append';
import type { Notes } from './notes';
import type { LogPage, RecordedFact } from '@zhudian/facts';
import type { Checkpoint, LostRange, Position } from '@zhudian/facts';

export interface FollowOptions {
  /** Exclusive: the first fact delivered comes after it. Absent: from the first fact. */
  readonly after?: Checkpoint | undefined;
  /** Facts per page at the most, unless more than that share one position: these are never parted. */
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
}

/** What lies between two places of the log, both included, in the streams of these categories. */
export interface Stretch {
  readonly categories: readonly string[];
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** About how many facts it has. */
  readonly size: number;
}

/** The one source of truth. The only implementation for services speaks to EventStoreDB / KurrentDB; tests have one in memory. */
export interface EventLog {
  /** Facts of a stream after a revision (`-1`: all), in order; an absent stream has none. */
  readStream(stream: string, after?: number): Promise<readonly RecordedFact[]>;
  /** The facts of a stretch in the order of the log, read in one go. Absent: they are read stream by stream. */
  readStretch?(stretch: Stretch): Promise<readonly RecordedFact[]>;
  /**
   * Appends to one or several streams, all or nothing, durable before it resolves. A stream without facts is only
   * checked: whatever was decided on its state is still true when the facts are written.
   * @returns a position at which the facts are in the log: that of the last one, or a later one when others went with it.
   * @throws RevisionConflict when a stream is not at its expected revision.
   */
  append(appends: readonly StreamAppend[]): Promise<Position>;
  /** The whole log in order without system events, page by page, for ever; ends when the signal aborts. */
  follow(options?: FollowOptions): AsyncIterable<LogPage>;
  /** The position of the newest fact; ORIGIN for an empty log. */
  head(): Promise<Position>;
  /** The parts of the log that were lost, whose positions are never given again. Absent: none ever are. */
  lost?(): Promise<readonly LostRange[]>;
  /** Another number whenever other facts are set aside: what was folded before is folded anew. Absent: none ever are. */
  era?(): Promise<number>;
  /** Absent: nobody goes on where he was. */
  readonly notes?: Notes;
  close(): Promise<void>;
}
