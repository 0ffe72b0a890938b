import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startGraph } from './graph';
import { listener } from './http/routes';
import { settingsOf, type GatewayOptions } from './options';
import { followPositions } from './subgraphs/follow-positions';
import { KnownPositions } from './subgraphs/known-positions';

/** A gateway that answers at `url`, until stopped. */
export interface Gateway {
  readonly url: string;
  /** Takes no new requests, lets those that run finish (for `drainMs` at most), and closes every connection. */
  readonly stop: () => Promise<void>;
}

const KEEP_ALIVE_MS = 65_000;

const drain = async (server: Server, drainMs: number) => {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = new AbortController();
  await Promise.race([closed, delay(drainMs, undefined, patience).catch(() => undefined)]);
  patience.abort();
  server.closeAllConnections();
};

/** Starts a gateway; it answers at once and is ready when `/health/ready` says so. Rejects for a bad supergraph or a port in use. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const settings = settingsOf(options);
  const graph = await startGraph(settings);
  const known = new KnownPositions(graph.subgraphs.map(({ name }) => name));
  const following = new AbortController();
  const followed = graph.subgraphs.map((subgraph) => {
    const heard = (position: number) => known.heard(subgraph.name, position);
    const lost = () => known.lost(subgraph.name);
    return followPositions(subgraph, settings.secret, { heard, lost }, following.signal);
  });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener(settings, graph, known));
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const stop = async () => {
    await drain(server, settings.drainMs);
    following.abort();
    await Promise.all(followed);
    await graph.stop();
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://${settings.host}:${port}/graphql`, stop };
};
