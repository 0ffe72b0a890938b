import { metrics } from '@zhudian/runtime';
import type { Graph } from './graph';
import type { Admit } from './http/admission';
import type { Streams } from './http/route';
import { ExportRoute } from './exports/export-route';
import { InboxRoutes } from './inbox/inbox-route';
import { FairQueue } from './limits/fair-queue';
import { LiveQueries } from './live/live-queries';
import type { Settings } from './options';
import { actorsOf } from './sign-in/who';
import type { KnownPositions } from './subgraphs/known-positions';
import type { FeedSources } from './streams/change-feed';
import { ChangesRoute } from './streams/changes-route';
import { GraphqlSockets } from './streams/graphql-sockets';
import { GraphqlStreams, wantsStream } from './streams/graphql-streams';
import { OpenStreams } from './streams/open-streams';
import { SingleConnections } from './streams/single-connections';
import { StreamOperations } from './streams/stream-operations';

interface Sources {
  readonly graph: Graph;
  readonly known: KnownPositions;
  /** Aborts when this gateway leaves. */
  readonly draining: AbortSignal;
}

/** What answers with streams: one count of what each caller has open is kept for all of it. */
export const streamsOf = (settings: Settings, { graph, known, draining }: Sources, admit: Admit): Streams => {
  const { verify, operationTimeoutMs, shares } = settings;
  const actorOf = actorsOf(settings);
  const page: FeedSources['page'] = (args, context) => graph.changes.page(args, context);
  const feed = { known, page, verify, operationTimeoutMs, draining };
  const live = new LiveQueries({ ...feed, streaming: graph.streaming, queue: new FairQueue(shares), actorOf });
  const open = new OpenStreams(shares.streamsPerCaller);
  metrics.gauge('zhudian_open_streams', 'Open streams of results and of changes.', () => [[{}, open.count]]);
  metrics.gauge('zhudian_live_queries', 'Questions that are watched by live queries.', () => [[{}, live.count]]);
  const operations = new StreamOperations({ settings, graph, feed, live });
  const options = { settings, admit, feed, open, operations };
  const graphql = new GraphqlStreams(options, new SingleConnections(options));
  const sockets = new GraphqlSockets(options);
  metrics.gauge('zhudian_open_sockets', 'Open WebSockets.', () => [[{}, sockets.count]]);
  const changes = new ChangesRoute(options);
  const inbox = new InboxRoutes({ settings, admit, sources: { ...feed, streaming: graph.streaming } });
  const exported = new ExportRoute({ ...options, graph, sources: { ...feed, streaming: graph.streaming }, actorOf });
  return {
    wants: wantsStream,
    graphql: (request) => graphql.reply(request),
    exports: (request) => exported.reply(request),
    sockets,
    changes: (request) => changes.reply(request),
    changesKey: () => changes.key(),
    inbox: { '/inbox.ics': inbox.ics, '/inbox.rss': inbox.rss },
  };
};
