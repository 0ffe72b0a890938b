import { decodePosition, encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import { Backlog, GOOD_FOR_MS } from '../changes/backlog';
import type { ChangesArgs } from '../changes/changes-source';
import type { ChangePage } from '../changes/merge-changes';
import { lossOf } from '../operation/named-position';
import { wholly, type OperationContext } from '../operation/operation-context';
import { refuseBeyond } from './refuse-beyond';
import {
  isTemporary,
  LOOK_EVERY_MS,
  pause,
  rest,
  stillWelcome,
  streamContext,
  type SessionSources,
  type StreamReader,
} from '../sessions/reader-session';

/** What all streams of changes are made of. */
export interface FeedSources extends SessionSources {
  readonly page: (args: ChangesArgs, context: OperationContext, backlog: Backlog) => Promise<ChangePage>;
}

const PAUSE_MS = 500;
const MOST_TAKEN_BACK = 10;

/** What has been read for a reader, and up to where he knows all that there is for him. */
interface Place {
  readonly after: Position;
  readonly toldTo: string;
}

/** The page after another, read while that one is on its way. */
interface Ahead {
  readonly at: number;
  readonly page: Promise<ChangePage | undefined>;
}

/** Follows the changes for one reader. What is read before it is asked for is forgotten soon, so a reader who sleeps costs one page. */
export class ChangeFeed {
  private ahead: Ahead | undefined;
  private forgetting: NodeJS.Timeout | undefined;
  private readonly backlog = new Backlog();
  private place: Place;
  /** Where the pages that were told last began. */
  private before: readonly Place[] = [];
  private toldAt = performance.now();
  private isOpen = false;

  constructor(
    private readonly sources: FeedSources,
    private readonly args: ChangesArgs,
    private readonly reader: StreamReader,
  ) {
    const after = args.after ? (decodePosition(args.after) ?? ORIGIN) : ORIGIN;
    this.place = { after, toldTo: encodePosition(after) };
  }

  /** The pages that were told last are told again, as they are then: nobody has taken them. */
  takeBack(count: number): void {
    clearTimeout(this.forgetting);
    this.forget();
    const kept = Math.max(0, this.before.length - count);
    this.place = this.before[kept] ?? this.place;
    this.before = this.before.slice(0, kept);
  }

  /**
   * The next page that has something to tell, or the last one for a reader who does not wait; `undefined` when the reader has
   * hung up. Rejects when the stream is over.
   */
  async next(isPatient = true): Promise<ChangePage | undefined> {
    const { sources, reader } = this;
    const began = this.place;
    if (!this.isOpen)
      await refuseBeyond(sources.known, this.place.after, AbortSignal.any([reader.signal, sources.draining]));
    this.isOpen = true;
    while (!reader.signal.aborted) {
      await stillWelcome(sources, reader);
      const page = await this.read();
      if (page && (this.isWorthTelling(page) || (!isPatient && !page.hasMore))) {
        this.toldAt = performance.now();
        this.before = [...this.before, began].slice(-MOST_TAKEN_BACK);
        return this.continuing(page);
      }
      if (!page) await pause(sources, reader, PAUSE_MS);
      else if (!page.hasMore) await rest(sources, reader, (ended) => sources.known.beyond(this.place.after, ended));
    }
    return undefined;
  }

  /** What is stated of a page begins where the page before it ended. */
  private continuing(page: ChangePage): ChangePage {
    const { toldTo } = this.place;
    const { segmentFrom } = page;
    this.place = { ...this.place, toldTo: page.position };
    return segmentFrom ? { ...page, segment: () => segmentFrom(toldTo) } : page;
  }

  private isWorthTelling({ facts }: ChangePage): boolean {
    return facts.length > 0 || performance.now() - this.toldAt > LOOK_EVERY_MS;
  }

  private async read(): Promise<ChangePage | undefined> {
    const { ahead } = this;
    this.ahead = undefined;
    clearTimeout(this.forgetting);
    const isGood = ahead !== undefined && performance.now() - ahead.at < GOOD_FOR_MS;
    const page = await (isGood ? ahead.page : this.readNext());
    if (!page) return undefined;
    this.place = { ...this.place, after: decodePosition(page.position) ?? this.place.after };
    if (page.hasMore) this.readAhead();
    return page;
  }

  private readAhead(): void {
    const page = this.readNext();
    // Whoever takes it is told.
    page.catch(() => undefined);
    this.ahead = { at: performance.now(), page };
    this.forgetting = setTimeout(() => this.forget(), GOOD_FOR_MS).unref();
  }

  private forget(): void {
    this.ahead = undefined;
    this.backlog.forget();
  }

  private async readNext(): Promise<ChangePage | undefined> {
    const { known, page } = this.sources;
    const { after } = this.place;
    const loss = lossOf(after, known);
    if (loss) throw loss;
    if (known.common === undefined) return undefined;
    const context = streamContext(this.sources, this.reader, {
      position: known.common,
      asOf: false,
      inStream: true,
    });
    const args = { ...this.args, after: encodePosition(after) };
    try {
      return await wholly(context, () => page(args, context, this.backlog));
    } catch (error) {
      if (isTemporary(error)) return undefined;
      throw error;
    }
  }
}
