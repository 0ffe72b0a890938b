import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { messagesOf } from '../errors/gateway-error';
import type { ResponseCache } from './response-cache';
import type { SharedAnswers } from './shared-answers';
import type { Graph } from '../graph';
import type { Settings } from '../options';
import type { KnownPositions } from '../subgraphs/known-positions';
import type { Admit } from './admission';
import { corsHeaders, preflight } from './cors';
import { GraphqlAnswers } from './graphql-endpoint';
import { requestsEnded } from '../metrics/measured';
import { live, readyRoute } from './health';
import { browserPage, wantsPage } from './page';
import { json, notFound, requestError, send, type Reply } from './reply';
import { EVIDENCE_PREFIX, EXPORT_PREFIX, INBOX_PREFIX, LOG_PREFIX, type Door, type Route, type Streams } from './route';
import { siteRoutes, type WayIn } from './site/site-routes';

/** What the routes depend on. */
export interface Sources {
  readonly graph: Graph;
  readonly known: KnownPositions;
  readonly cache: ResponseCache;
  readonly shared: SharedAnswers;
  readonly door: Door;
  /** What lies below `LOG_PREFIX`. */
  readonly log: Route;
  readonly metrics: Route;
  readonly admit: Admit;
  readonly streams: Streams;
  /** Aborts when this gateway leaves. */
  readonly draining: AbortSignal;
}

/** Whoever comes by the door is let through to all routes; its own are for everybody. */
const routesOf = (settings: Settings, { door, ...sources }: Sources): Readonly<Record<string, Route>> => {
  const routes = Object.entries(plainRoutesOf(settings, sources));
  return {
    ...Object.fromEntries(routes.map(([path, route]) => [path, door.admitting(route)] as const)),
    ...door.routes,
  };
};

const plainRoutesOf = (settings: Settings, sources: Omit<Sources, 'door'>): Readonly<Record<string, Route>> => {
  const { firstQuery, introducePage, corsOrigins } = settings;
  const { graph, known, log, metrics, streams } = sources;
  const answers = new GraphqlAnswers({ ...sources, ...settings });
  const page = browserPage({ firstQuery, introducePage });
  return {
    ...settings.routes,
    '/graphql': (request, response) => {
      if (wantsPage(request)) return page(request);
      if (streams.wants(request) && request.method !== 'OPTIONS') return streams.graphql(request, response);
      return request.method === 'OPTIONS' && corsOrigins.length > 0 ? preflight : answers.reply(request, response);
    },
    [LOG_PREFIX]: log,
    '/changes': streams.changes,
    '/changes/key': streams.changesKey,
    [EXPORT_PREFIX]: streams.exports,
    '/evidence': streams.evidence.upload,
    [EVIDENCE_PREFIX]: streams.evidence.file,
    ...streams.inbox,
    '/me': streams.me,
    '/health/live': () => live,
    '/health/ready': readyRoute(graph.subgraphs, known, settings.transparency),
    '/metrics': metrics,
  };
};

/** What lies below one of these is all of one route. */
const PREFIXES = [LOG_PREFIX, EXPORT_PREFIX, EVIDENCE_PREFIX, INBOX_PREFIX];

const pathOf = ({ url = '' }: IncomingMessage) => {
  const prefix = PREFIXES.find((one) => url.startsWith(one));
  if (prefix !== undefined) return prefix;
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
};

const wayIn = ({ signIn, routes }: Settings): WayIn =>
  signIn ? 'provider' : '/demo/token' in routes ? 'demonstration' : 'token';

/** Dispatches requests to routes. An unexpected error is logged with a reference, and the client sees only that reference. */
export const listener = (settings: Settings, sources: Sources): RequestListener => {
  const { timeZone, countyMap } = settings;
  const site = siteRoutes(settings.site, { wayIn: wayIn(settings), timeZone, countyMap });
  const routes = { ...site.routes, ...routesOf(settings, sources) };
  const broken = (error: unknown, { complete }: IncomingMessage): Reply => {
    if (!complete) return requestError(400, 'BAD_REQUEST', messagesOf('REQUEST_INCOMPLETE'));
    const reference = randomUUID();
    settings.log.error({ reference, error }, 'Request failed');
    return json(500, { error: 'INTERNAL_SERVER_ERROR', reference });
  };
  const allowing = (request: IncomingMessage, answered: Reply): Reply =>
    settings.corsOrigins.length === 0
      ? answered
      : { ...answered, headers: { ...answered.headers, ...corsHeaders(request, settings.corsOrigins) } };
  const reply = (request: IncomingMessage, response: ServerResponse): Reply | Promise<Reply> => {
    const path = pathOf(request);
    try {
      const route = Object.hasOwn(routes, path) ? routes[path] : site.elsewhere(request);
      return route ? route(request, response) : notFound;
    } catch (error) {
      return broken(error, request);
    }
  };
  return (request, response) => {
    response.once('close', () => requestsEnded.add({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    const answer = (answered: Reply) => send(response, allowing(request, answered));
    const answered = reply(request, response);
    if (!(answered instanceof Promise)) return answer(answered);
    void answered.catch((error: unknown) => broken(error, request)).then(answer);
  };
};
