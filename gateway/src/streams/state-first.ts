import { decodePosition, encodePosition, type Position } from '@zhudian/facts';
import type { ChangesArgs } from '../changes/changes-source';
import { rest, stillWelcome, type StreamReader } from '../sessions/reader-session';
import { ChangeFeed, type FeedSources } from './change-feed';

/** What a stream that begins with a state tells at once. */
export interface StatePage {
  readonly facts: readonly object[];
  readonly position: string;
  readonly hasMore: boolean;
  /** There where the state is asked for: what the graph answers as of the position. */
  readonly state: object | null;
}

/** The position of the state: the one that is asked for, as soon as it is reached, or the newest. */
const beginning = async (
  sources: FeedSources,
  { after }: ChangesArgs,
  reader: StreamReader,
): Promise<Position | undefined> => {
  const wanted = after ? (decodePosition(after) ?? 0) : undefined;
  const { known } = sources;
  while (!reader.signal.aborted) {
    await stillWelcome(sources, reader);
    const { common } = known;
    if (common !== undefined && common >= (wanted ?? common)) return wanted ?? common;
    await rest(sources, reader, (ended) => known.beyond((wanted ?? 0) - 1, ended));
  }
  return undefined;
};

/** First the state at a position, then every change after it: nothing lies between them, and nothing is in both. */
export const stateThenChanges = (sources: FeedSources, args: ChangesArgs, reader: StreamReader) => {
  let feed: ChangeFeed | undefined;
  const next = async (): Promise<StatePage | undefined> => {
    if (feed) {
      const page = await feed.next();
      return page && { ...page, state: null };
    }
    const at = await beginning(sources, args, reader);
    if (at === undefined) return undefined;
    const position = encodePosition(at);
    feed = new ChangeFeed(sources, { ...args, after: position }, reader);
    return { facts: [], position, hasMore: at < (sources.known.common ?? at), state: {} };
  };
  return { next, takeBack: (count: number) => feed?.takeBack(count) };
};
