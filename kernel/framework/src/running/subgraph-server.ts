import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Ports } from '../graph/request-context';
import { answerPosition, type ObservedRequest } from './answer-position';
import { answer, urlOf } from './answer';
import { answerQuery, type Answering } from './answer-query';
import type { KnownCallers } from './caller';
import { isGateway, bodyOf, disconnectSignal, offerHops, type HopRequest, type HopChannels } from '@zhudian/hops';
import { exposed, EXPOSITION_TYPE, type Logger } from '@zhudian/runtime';
import { tellPositionAt, type PositionAt } from './position-at';
import { tellReadiness, type ContextState } from './readiness';
import { SharedParts } from './shared-parts';
import { streamPositions } from './stream-positions';

export interface SubgraphOptions extends KnownCallers {
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  readonly ports: Ports;
  /** The secret shared with the gateway; other callers are rejected. */
  readonly gatewaySecret: string;
  readonly host: string;
  readonly port: number;
  /** Resolves an instant to a position; only in the subgraph that can. */
  readonly positionAt?: PositionAt;
  /** Whether this subgraph is ready. */
  readonly readiness?: () => Promise<ContextState>;
}
export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** A subgraph over plain `node:http`: GraphQL for the gateway, its positions as they advance, and its health. */
export const startSubgraph = async (options: SubgraphOptions): Promise<RunningSubgraph> => {
  const apollo = new ApolloServer<ObservedRequest>({
    schema: options.schema,
    plugins: [answerPosition, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const answering = { apollo, ...options, shared: new SharedParts() };
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    route(answering, stopping.signal)(request, response).catch((error: unknown) => {
      options.logger.error({ error }, 'Request failed');
      if (!response.headersSent)
        answer(response, 500, {
          errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        });
    });
  });
  server.keepAliveTimeout = 60_000;
  const channels = offerHops(server, (request) => isGateway(options.gatewaySecret, request), {
    answerHop: (hop) => answerQuery(answering, hop),
    onError: (error) => options.logger.error({ error }, 'Request of the gateway failed'),
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(options.port, options.host, resolve),
  );
  return { url: urlOf(server), stop: () => stop({ server, apollo, stopping, channels }) };
};

interface Running {
  readonly server: Server;
  readonly apollo: ApolloServer<ObservedRequest>;
  readonly stopping: AbortController;
  readonly channels: HopChannels;
}

const stop = async ({ server, apollo, stopping, channels }: Running): Promise<void> => {
  stopping.abort();
  channels.leave();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
    channels.destroy();
  }, 2_000).unref();
  await closed;
  await apollo.stop();
};

const route =
  (options: SubgraphOptions & Answering, stopping: AbortSignal) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path] = (request.url ?? '/').split('?', 1);
    if (path === '/health/live') return answer(response, 200, { status: 'live' });
    if (path === '/health/ready') return tellReadiness(options, response);
    if (!isGateway(options.gatewaySecret, request))
      return answer(response, 403, { errors: [{ message: 'Subgraphs answer the gateway only.' }] });
    if (path === '/positions') return streamPositions(options.ports, response, stopping);
    if (path === '/metrics') return void response.writeHead(200, METRICS_HEADERS).end(await exposed());
    if (path === '/position-at') return tellPositionAt(options.positionAt, request, response);
    if (path !== '/graphql') return answer(response, 404, { errors: [{ message: 'Not found' }] });
    const body = await bodyOf(request);
    if (body === undefined) return answer(response, 413, { errors: [{ message: 'The request is too large.' }] });
    const answered = await answerQuery(options, hopOf(request, response, body));
    const length = Buffer.byteLength(answered.body);
    response.writeHead(answered.status, { 'content-type': JSON_TYPE, 'content-length': length });
    response.end(answered.body);
  };

const hopOf = ({ headers }: IncomingMessage, response: ServerResponse, body: string): HopRequest => {
  const { authorization } = headers;
  const [position, traceparent] = [headers['x-zhudian-position']?.toString(), headers['traceparent']?.toString()];
  const parsed = JSON.parse(body) as unknown;
  return { authorization, position, traceparent, body: parsed, disconnected: disconnectSignal(response) };
};

const METRICS_HEADERS = { 'content-type': EXPOSITION_TYPE, 'cache-control': 'no-store' };
const JSON_TYPE = 'application/json; charset=utf-8';
