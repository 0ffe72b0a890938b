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

type Page = ChangePage | StatePage;

const RETRY_MS = 500;

const pagesOf = (
  field: ChangesField,
  sources: FeedSources,
  args: ChangesArgs,
  reader: StreamReader,
): (() => Promise<Page | undefined>) => {
  if (field === 'stateThenChanges') return stateThenChanges(sources, args, reader);
  const feed = new ChangeFeed(sources, args, reader);
  return () => feed.next();
};

/** The results of a subscription, one for each page of changes, each as of the position of its page. */
export const resultsOf = (
  streaming: Graph['streaming'],
  { admitted, variables, args, field }: Extract<Prepared, { kind: 'changes' }>,
  sources: FeedSources,
  reader: StreamReader,
): (() => Promise<StreamResult | undefined>) => {
  const next = pagesOf(field, sources, args, reader);
  const executed = (page: Page): Promise<Executed> => {
    const context = streamContext(sources, reader, { position: decodePosition(page.position), asOf: true });
    context.payload = page;
    return wholly(context, async () => streaming.execute(admitted, variables, context) ?? { data: null });
  };
  return async () => {
    const page = await next();
    if (!page) return undefined;
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
};
