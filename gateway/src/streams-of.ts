import { metrics } from '@zhudian/runtime';
import type { Graph } from './graph';
import type { Admit } from './http/admission';
import { INBOX_PREFIX, type Streams } from './http/route';
import { ExportRoute } from './exports/export-route';
import { InboxRoutes } from './inbox/inbox-route';
import { EvidenceRoutes } from './evidence/evidence-routes';
import { FairQueue } from './limits/fair-queue';
import { LiveQueries } from './live/live-queries';
import type { Settings } from './options';
import { me } from './sign-in/me';
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
  const { verify, operationTimeoutMs, shares, now } = settings;
  const actorOf = actorsOf(settings);
  const page: FeedSources['page'] = (args, context, backlog) => graph.changes.page(args, context, backlog);
  const feed = { known, page, verify, operationTimeoutMs, draining };
  // Changes decide when these are executed, not who watches: nobody rests.
  const queue = new FairQueue({ ...shares, workBesideOthers: shares.inFlightPerCaller });
  const live = new LiveQueries({ ...feed, now, streaming: graph.streaming, queue, actorOf });
  const open = new OpenStreams(shares.streamsPerCaller);
  metrics.gauge('zhudian_open_streams', 'Open streams of results and of changes.', () => [[{}, open.count]]);
  metrics.gauge('zhudian_live_queries', 'Questions that are watched by live queries.', () => [[{}, live.count]]);
  const operations = new StreamOperations({ settings, graph, feed, live });
  const options = { settings, admit, feed, open, operations };
  const graphql = new GraphqlStreams(options, new SingleConnections(options));
  const sockets = new GraphqlSockets(options);
  metrics.gauge('zhudian_open_sockets', 'Open WebSockets.', () => [[{}, sockets.count]]);
  const changes = new ChangesRoute(options);
  const sources = { ...feed, streaming: graph.streaming };
  const inbox = new InboxRoutes({ settings, admit, sources });
  const exported = new ExportRoute({ ...options, graph, sources, actorOf });
  const evidence = new EvidenceRoutes({ settings, graph, admit, sources: feed });
  return {
    wants: wantsStream,
    graphql: (request) => graphql.reply(request),
    exports: (request) => exported.reply(request),
    evidence,
    sockets,
    changes: (request) => changes.reply(request),
    changesKey: () => changes.key(),
    me: me({ settings, admit, sources }),
    inbox: { '/inbox.ics': inbox.ics, '/inbox.rss': inbox.rss, [INBOX_PREFIX]: inbox.secret },
  };
};
