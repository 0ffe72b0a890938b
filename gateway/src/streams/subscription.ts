import { decodePosition } from '@zhudian/facts';
import type { Graph } from '../graph';
import { wholly } from '../operation/operation-context';
import { ChangeFeed, type FeedSources } from './change-feed';
import type { StreamResult } from '../live/stream-result';
import type { Prepared } from './prepare';
import { streamContext, type StreamReader } from '../sessions/reader-session';

/** The results of a subscription, one for each page of changes, each as of the position of its page. */
export const resultsOf = (
  streaming: Graph['streaming'],
  { admitted, variables, args }: Extract<Prepared, { kind: 'changes' }>,
  sources: FeedSources,
  reader: StreamReader,
): (() => Promise<StreamResult | undefined>) => {
  const feed = new ChangeFeed(sources, args, reader);
  return async () => {
    const page = await feed.next();
    if (!page) return undefined;
    const context = streamContext(sources, reader, { position: decodePosition(page.position), asOf: true });
    context.payload = page;
    const executed = await wholly(
      context,
      async () => streaming.execute(admitted, variables, context) ?? { data: null },
    );
    return { ...executed, extensions: { position: page.position } };
  };
};
