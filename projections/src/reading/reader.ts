import { ORIGIN, type Context, type Position } from '@zhudian/facts';
import { ChangedParts } from '../storing/changed-parts';
import { Catalogue } from '../storing/catalogue';
import type { AnyReadModel } from '../declaring/define-read-model';
import { openDatabase } from '../storing/open-database';
import { PoisonNotes, type PoisonNote } from '../storing/poison-notes';
import { FoldProgress, type Changes } from './fold-progress';
import type { Claimed, Viewer } from '../access/viewer';
import type { EntityFacts } from '../shared/entity-facts';
import { FactStreams } from './fact-streams';
import type { Snapshot } from './snapshot';
import type { ViewerClass } from './viewer-class';
import { Viewers } from './viewers';
import { readsOf, snapshotAt } from './snapshot-at';
import { Waiters, type ReachOptions } from './waiters';

export interface ReaderOptions {
  /** The url that the projector of this context was given. */
  readonly url: string;
  readonly context: Context;
  /** The read models that will be asked for. */
  readonly models: readonly AnyReadModel[];
}

/** Reads the read models of one context, never writes. */
export interface Reader {
  /** How far the context is folded; ORIGIN before the first fact. */
  position(): Promise<Position>;
  /** Waits until the context is folded up to a position: `false` when the time is over or the signal aborted. */
  reach(position: Position, options: ReachOptions): Promise<boolean>;
  /** Every advance of the context; advances while nobody asks for the next one come as one. Ends when the signal aborts. */
  watch(signal: AbortSignal): AsyncIterable<Position>;
  /**
   * How far the context is folded, and where each read model changed last (a change may lie beyond that position).
   * @param after in which parts, after this position, is said as well.
   */
  changes(after?: Position): Promise<Changes>;
  /** The fact that the context cannot fold, while it stands before it. */
  stopped(): Promise<PoisonNote | undefined>;
  /**
   * The rows as they were at a position, those that the viewer sees; without a viewer all of them, for the machinery alone.
   * Does not wait. Asking past what is folded is refused with PositionNotReached.
   */
  at(position: Position, viewer?: Viewer): Snapshot;
  /** In which streams facts of these ids are, as far as the context is folded now, whoever sees them; without those that are in none. */
  streamsOf(model: EntityFacts, factIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Who somebody is by what the log tells now, on a day: deputies stand for others by days. */
  viewerOf(claimed: Claimed, today: string): Promise<Viewer>;
  /** Who reads at a secret address on a day, by its SHA-256. */
  readerAt(hash: string, today: string): Promise<Claimed | undefined>;
  /** With whom a viewer shares what is seen now. */
  classOf(viewer: Viewer): Promise<ViewerClass>;
  close(): Promise<void>;
}

/** Opens the read models of a context; they must have been opened by a projector before. */
export const openReader = async ({ url, context, models }: ReaderOptions): Promise<Reader> => {
  const db = openDatabase(url, context, 'read');
  const { builder } = db;
  const noted = [new PoisonNotes(builder), new ChangedParts(builder)] as const;
  const progress = new FoldProgress(db, new Catalogue(builder, context), ...noted);
  const reads = new Map(models.map((model) => [model, readsOf(db, context, model)]));
  const waiters = new Waiters(() => progress.look(), db.onCommit?.bind(db));
  try {
    await progress.changes(ORIGIN);
  } catch (error) {
    await db.close();
    throw error;
  }
  const at = (position: Position, viewer?: Viewer) => snapshotAt(position, progress, reads, viewer);
  const position = () => progress.look();
  const streams = new FactStreams(db, context, progress);
  const viewers = new Viewers(context, { position, changes: () => progress.changes(), at });
  return {
    position,
    reach: (position, options) => waiters.reach(position, options),
    watch: (signal) => waiters.watch(signal),
    changes: (after) => progress.changes(after),
    stopped: () => progress.stopped(),
    at,
    streamsOf: (model, factIds) => streams.of(model, factIds),
    viewerOf: (claimed, today) => viewers.viewerOf(claimed, today),
    readerAt: (hash, today) => viewers.readerAt(hash, today),
    classOf: (viewer) => viewers.classOf(viewer),
    close: async () => {
      waiters.close();
      await db.close();
    },
  };
};
