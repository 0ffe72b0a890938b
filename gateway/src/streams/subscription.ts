import { decodePosition } from '@zhudian/facts';
import type { ChangesArgs } from '../changes/changes-source';
import type { ChangePage } from '../changes/merge-changes';
import type { Executed } from '../execution/execution';
import type { Graph } from '../graph';
import { wholly } from '../operation/operation-context';
import { ChangeFeed, type FeedSources } from './change-feed';
import type { StreamResult } from '../live/stream-result';
import type { ChangesField, Prepared } from './prepare';
import { isTemporary, pause, stillWelcome, streamContext, type StreamReader } from '../sessions/reader-session';
import { stateThenChanges, type StatePage } from './state-first';
import { WorkedAhead, type PagesInTurn } from './worked-ahead';

type AnyPage = ChangePage | StatePage;

const RETRY_MS = 500;

const pagesOf = (
  field: ChangesField,
  sources: FeedSources,
  args: ChangesArgs,
  reader: StreamReader,
): PagesInTurn<AnyPage> => {
  if (field === 'stateThenChanges') return stateThenChanges(sources, args, reader);
  const feed = new ChangeFeed(sources, args, reader);
  return { next: () => feed.next(), takeBack: (count) => feed.takeBack(count) };
};

/** The results of a subscription, one for each page of changes, each as of the position of its page. */
export const resultsOf = (
  streaming: Graph['streaming'],
  { admitted, variables, args, field }: Extract<Prepared, { kind: 'changes' }>,
  sources: FeedSources,
  reader: StreamReader,
): (() => Promise<StreamResult | undefined>) => {
  const pages = pagesOf(field, sources, args, reader);
  const executed = (page: AnyPage): Promise<Executed> => {
    const moment = { position: decodePosition(page.position), asOf: true, inStream: true };
    const context = streamContext(sources, reader, moment);
    context.payload = page;
    return wholly(context, async () => streaming.execute(admitted, variables, context) ?? { data: null });
  };
  const workOut = async (page: AnyPage): Promise<StreamResult | undefined> => {
    const extensions = { position: page.position };
    for (;;) {
      const result = await executed(page);
      if (reader.signal.aborted) return undefined;
      // What cannot be resolved now is waited for: nobody would be told of it again.
      if (!result.errors?.some(isTemporary)) return { ...result, extensions };
      await pause(sources, reader, RETRY_MS);
      await stillWelcome(sources, reader);
    }
  };
  const results = new WorkedAhead(pages, workOut);
  return () => results.next();
};
