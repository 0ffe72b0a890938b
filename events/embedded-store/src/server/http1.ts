import type { RequestListener, ServerResponse } from 'node:http';
import type { Context } from '../services/context';
import { SERVER_VERSION } from '../services/cluster';

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

/** What is served over plain HTTP/1.1 beside gRPC. */
export const answerHttp =
  ({ store }: Context): RequestListener =>
  (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://store');
    if (pathname === '/health/live')
      return void response.writeHead(store.commit.refusal === undefined ? 204 : 503).end();
    if (pathname === '/info')
      return json(response, 200, {
        dbVersion: SERVER_VERSION,
        esVersion: SERVER_VERSION,
        state: 'leader',
        features: {},
      });
    json(response, 404, { error: 'not found' });
  };
