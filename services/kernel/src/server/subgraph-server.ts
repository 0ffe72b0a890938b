import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { decodePosition, encodePosition } from '@zhudian/events';
import { reached, type Ports } from '../graphql/request-context';
import { refusalError } from '../graphql/refusal-error';
import { Refusal, refuse } from '../refusal';
import { ObservedRequest, answerPosition } from './answer-position';
import { answer, bodyOf, goneSignal } from './http';
import { observed, type Reads } from './observed';
import { tellPositionAt, type PositionAt } from './position-at';
import { streamPositions } from './stream-positions';
import type { Verify } from './token';

export interface SubgraphOptions {
  readonly schema: GraphQLSchema;
  readonly ports: Ports;
  readonly verify: Verify;
  /** Only callers that know it are answered: the gateway. */
  readonly gatewaySecret: string;
  readonly host: string;
  readonly port: number;
  /** Offered by the subgraph whose read models know the time: the position of an instant. */
  readonly positionAt?: PositionAt;
  /** Why this subgraph cannot serve now; nothing when it can. */
  readonly unready?: () => string | undefined;
}
export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** A subgraph over plain `node:http`: GraphQL for the gateway, its positions as they advance, and its health. */
export const startSubgraph = async (options: SubgraphOptions): Promise<RunningSubgraph> => {
  const apollo = new ApolloServer<ObservedRequest>({
    schema: options.schema,
    plugins: [answerPosition, ApolloServerPluginInlineTraceDisabled()],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    route(
      apollo,
      options,
      stopping.signal,
    )(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent)
        answer(response, 500, {
          errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        });
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(options.port, options.host, resolve),
  );
  return { url: urlOf(server), stop: () => stop(server, apollo, stopping) };
};

const stop = async (
  server: Server,
  apollo: ApolloServer<ObservedRequest>,
  stopping: AbortController,
): Promise<void> => {
  stopping.abort();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
  await apollo.stop();
};

const route =
  (apollo: ApolloServer<ObservedRequest>, options: SubgraphOptions, stopping: AbortSignal) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path] = (request.url ?? '/').split('?', 1);
    if (path === '/health/live') return answer(response, 200, { status: 'live' });
    if (path === '/health/ready') return ready(options, response);
    if (!isGateway(options.gatewaySecret, request))
      return answer(response, 403, { errors: [{ message: 'Subgraphs answer the gateway only.' }] });
    if (path === '/positions') return streamPositions(options.ports.reader, response, stopping);
    if (path === '/position-at') return tellPositionAt(options.positionAt, request, response);
    if (path !== '/graphql') return answer(response, 404, { errors: [{ message: 'Not found' }] });
    const body = await bodyOf(request);
    if (body === undefined) return answer(response, 413, { errors: [{ message: 'The request is too large.' }] });
    await graphql(apollo, options, { request, response, body });
  };

const ready = async ({ unready, ports }: SubgraphOptions, response: ServerResponse): Promise<void> => {
  const why = unready?.();
  const position = encodePosition(await ports.reader.position());
  answer(response, why ? 503 : 200, { status: why ? 'unready' : 'ready', position, ...(why ? { why } : {}) });
};

const isGateway = (secret: string, { headers }: IncomingMessage): boolean => {
  const given = Buffer.from(String(headers['x-zhudian-gateway'] ?? ''));
  const wanted = Buffer.from(secret);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

const graphql = async (
  apollo: ApolloServer<ObservedRequest>,
  options: SubgraphOptions,
  { request, response, body }: Exchange,
) => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: '', body: JSON.parse(body) as unknown },
    context: () => contextOf(options, request, goneSignal(response)),
  });
  if (result.body.kind !== 'complete') throw new Error('A subgraph answers in one piece.');
  response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
  response.end(result.body.string);
};

const contextOf = async (
  { verify, ports }: SubgraphOptions,
  { headers }: IncomingMessage,
  gone: AbortSignal,
): Promise<ObservedRequest> => {
  const actor = await verify(headers.authorization);
  if (actor instanceof Refusal) throw refusalError(actor);
  const asked = headers['x-zhudian-position'];
  const position = typeof asked === 'string' ? decodePosition(asked) : await ports.reader.position();
  if (position === undefined)
    throw refusalError(refuse('INVALID_INPUT', { problems: [`x-zhudian-position: ${String(asked)}`] }));
  const reads: Reads = { models: new Set(), passing: false };
  const own = observed(ports, reads, gone);
  await reached(own, position);
  return new ObservedRequest(own, actor, position, reads);
};

const urlOf = (server: Server): string => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${address.address}:${address.port}`;
};
