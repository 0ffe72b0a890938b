import { decodePosition, encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import type { ChangesArgs } from '../changes/changes-source';
import type { ChangePage } from '../changes/merge-changes';
import { wholly, type OperationContext } from '../operation/operation-context';
import {
  isTemporary,
  LOOK_EVERY_MS,
  pause,
  stillWelcome,
  streamContext,
  type SessionSources,
  type StreamReader,
} from '../sessions/reader-session';

/** What all streams of changes are made of. */
export interface FeedSources extends SessionSources {
  readonly page: (args: ChangesArgs, context: OperationContext) => Promise<ChangePage>;
}

const PAUSE_MS = 500;

/** Follows the changes for one reader. Nothing is read before it is asked for, so a reader who sleeps costs nothing. */
export class ChangeFeed {
  private after: Position;
  private toldAt = performance.now();
  /** Up to here the reader knows. */
  private toldTo: string;

  constructor(
    private readonly sources: FeedSources,
    private readonly args: ChangesArgs,
    private readonly reader: StreamReader,
  ) {
    this.after = args.after ? (decodePosition(args.after) ?? ORIGIN) : ORIGIN;
    this.toldTo = encodePosition(this.after);
  }

  /**
   * The next page that has something to tell, or the last one for a reader who does not wait; `undefined` when the reader has
   * hung up. Rejects when the stream is over.
   */
  async next(isPatient = true): Promise<ChangePage | undefined> {
    const { sources, reader } = this;
    while (!reader.signal.aborted) {
      await stillWelcome(sources, reader);
      const page = await this.read();
      if (page && (this.isWorthTelling(page) || (!isPatient && !page.hasMore))) {
        this.toldAt = performance.now();
        return this.continuing(page);
      }
      if (!page) await pause(sources, reader, PAUSE_MS);
      else if (!page.hasMore)
        await pause(sources, reader, LOOK_EVERY_MS, (ended) => sources.known.beyond(this.after, ended));
    }
    return undefined;
  }

  /** What is stated of a page begins where the page before it ended. */
  private continuing(page: ChangePage): ChangePage {
    const { toldTo } = this;
    const { segmentFrom } = page;
    this.toldTo = page.position;
    return segmentFrom ? { ...page, segment: () => segmentFrom(toldTo) } : page;
  }

  private isWorthTelling({ facts }: ChangePage): boolean {
    return facts.length > 0 || performance.now() - this.toldAt > LOOK_EVERY_MS;
  }

  private async read(): Promise<ChangePage | undefined> {
    const { known, page } = this.sources;
    if (known.common === undefined) return undefined;
    const context = streamContext(this.sources, this.reader, { position: known.common, asOf: false });
    const args = { ...this.args, after: encodePosition(this.after) };
    try {
      const read = await wholly(context, () => page(args, context));
      this.after = decodePosition(read.position) ?? this.after;
      return read;
    } catch (error) {
      if (isTemporary(error)) return undefined;
      throw error;
    }
  }
}
