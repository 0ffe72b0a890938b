import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { admission } from './http/admission';
import { limitReceiving } from './http/receiving';
import { ResponseCache } from './http/response-cache';
import { startGraph, type Graph } from './graph';
import { listener, type Sources } from './http/routes';
import { SharedAnswers } from './http/shared-answers';
import { settingsOf, type GatewayOptions, type Settings } from './options';
import { followPositions } from './subgraphs/follow-positions';
import { gathering } from './monitoring/gather';
import { metricsRoute } from './monitoring/metrics-route';
import type { PositionMessage } from '@zhudian/hops';
import { streamsOf } from './streams-of';
import { doorOf } from './sign-in/door';
import { KnownPositions } from './subgraphs/known-positions';
import type { Subgraph } from './subgraphs/subgraph';
import { logRoute } from './transparency/log-route';

/** A running gateway. */
export interface Gateway {
  readonly url: string;
  /** Accepts no new requests, waits up to `drainMs` for running ones, and closes all connections. */
  readonly stop: () => Promise<void>;
}

const KEEP_ALIVE_MS = 65_000;

const LOOK_MS = 20;

/** Whoever sends headers slowly is disconnected; bodies are limited apart. */
const serverOptions = ({ receiveTimeoutMs }: Settings) => ({
  keepAliveTimeout: KEEP_ALIVE_MS,
  headersTimeout: receiveTimeoutMs,
  requestTimeout: 0,
  connectionsCheckingInterval: Math.min(1_000, receiveTimeoutMs),
});

/** Counts the running requests; idle connections do not count. */
const countRunning = (server: Server): (() => number) => {
  let running = 0;
  server.on('request', (_, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
  });
  return () => running;
};

const drain = async (server: Server, running: () => number, drainMs: number) => {
  server.close();
  const end = performance.now() + drainMs;
  while (running() > 0 && performance.now() < end) await delay(LOOK_MS);
  server.closeAllConnections();
};

const listening = async (server: Server, { port, host }: Settings): Promise<string> => {
  server.listen(port, host);
  await once(server, 'listening');
  return `http://${host}:${(server.address() as AddressInfo).port}/graphql`;
};

/** A server of all routes and of WebSockets, which does not listen yet. */
const serving = (settings: Settings, sources: Sources): Server => {
  const server = createServer(serverOptions(settings), listener(settings, sources));
  limitReceiving(server, settings.receiveTimeoutMs);
  server.maxConnections = settings.maxConnections;
  sources.streams.sockets.attach(server);
  return server;
};

/** Follows the positions of all subgraphs until the signal aborts; resolves when all have ended. */
const followAll = (subgraphs: readonly Subgraph[], known: KnownPositions, secret: string, signal: AbortSignal) =>
  Promise.all(
    subgraphs.map((subgraph) => {
      const heard = (message: PositionMessage) => known.heard(subgraph.name, message);
      const lost = () => known.gone(subgraph.name);
      return followPositions(subgraph, secret, { heard, lost }, signal);
    }),
  );

/** Where the subgraphs are, and the answers that are kept: forgotten when what was known of them may be wrong. */
const remembering = ({ cacheBytes, now }: Settings, { subgraphs, instants }: Graph) => {
  const cache = new ResponseCache(cacheBytes);
  const names = subgraphs.map(({ name }) => name);
  const known = new KnownPositions(names, () => {
    cache.clear();
    shared.clear();
    instants.forget();
  });
  const shared = new SharedAnswers(known.changes, now);
  return { cache, known, shared };
};

/**
 * Starts a gateway. It listens at once and is ready when `/health/ready` says so. Rejects for an invalid supergraph and
 * for a port in use.
 */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const settings = settingsOf(options);
  const graph = await startGraph(settings);
  const memory = remembering(settings, graph);
  const { known } = memory;
  const draining = new AbortController();
  const admit = admission(settings);
  const streams = streamsOf(settings, { graph, known, draining: draining.signal }, admit);
  const server = serving(settings, {
    graph,
    ...memory,
    door: doorOf(settings),
    log: logRoute(settings),
    metrics: metricsRoute(settings, gathering(graph.subgraphs, settings)),
    admit,
    streams,
    draining: draining.signal,
  });
  const requests = countRunning(server);
  const running = () => requests() + streams.sockets.count;
  const url = await listening(server, settings).catch(async (error: unknown) => {
    await graph.stop();
    throw error;
  });
  const leaving = new AbortController();
  const followed = followAll(graph.subgraphs, known, settings.secret, leaving.signal);
  const stop = async () => {
    draining.abort();
    await drain(server, running, settings.drainMs);
    streams.sockets.close();
    leaving.abort();
    await followed;
    await graph.stop();
  };
  return { url, stop };
};
