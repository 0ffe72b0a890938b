import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isGateway } from '@zhudian/hops';
import { exposed, EXPOSITION_TYPE } from '@zhudian/runtime';
import type { LogReply } from './replies';

interface Serving {
  readonly host: string;
  readonly port: number;
  readonly gatewaySecret: string;
  readonly reply: (path: string) => Promise<LogReply>;
  /** Why it is not ready, if it is not. */
  readonly trouble: () => string | undefined;
}

const A_YEAR = 31_536_000;

const headersOf = ({ type, lasting = false }: LogReply) => ({
  ...(type === undefined ? {} : { 'content-type': type }),
  'cache-control': lasting ? `public, max-age=${A_YEAR}, immutable` : 'no-cache',
});

const health = (trouble: string | undefined): LogReply => ({
  status: trouble === undefined ? 200 : 503,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(trouble === undefined ? { status: 'ready' } : { status: 'not ready', reason: trouble }),
});

/** Health for everybody, the log for the gateway. */
const answer = async (request: IncomingMessage, { gatewaySecret, reply, trouble }: Serving): Promise<LogReply> => {
  const { method, url = '' } = request;
  if (method !== 'GET') return { status: 405 };
  if (url === '/health/ready') return health(trouble());
  if (!isGateway(gatewaySecret, request)) return { status: 403 };
  return url === '/metrics' ? { status: 200, type: EXPOSITION_TYPE, body: await exposed() } : reply(url.slice(1));
};

const send = (response: ServerResponse, answered: LogReply): void => {
  response.writeHead(answered.status, headersOf(answered));
  response.end(answered.body);
};

/** Serves the log under `/checkpoint`, `/key`, `/keys`, `/tile/…`, `/pack/…` and `/receipts`. */
export const serveLog = async (serving: Serving): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(request, serving).then(
      (answered) => send(response, answered),
      () => send(response, { status: 500 }),
    );
  });
  server.listen(serving.port, serving.host);
  await once(server, 'listening');
  return server;
};
