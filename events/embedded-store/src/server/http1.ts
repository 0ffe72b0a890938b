import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Code, GrpcError } from './status';
import { toGrpcError } from './failures';

export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  /** Parts in parentheses are handed to the answer, decoded. */
  readonly path: RegExp;
  /** Resolves with the body to send as JSON; undefined is an empty answer. */
  readonly answer: (parts: readonly string[], request: IncomingMessage) => unknown;
}

/** An answer with a status of its own. */
export class HttpAnswer {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {}
}

const HTTP_STATUS: Readonly<Record<number, number>> = {
  [Code.invalidArgument]: 400,
  [Code.unauthenticated]: 401,
  [Code.permissionDenied]: 403,
  [Code.notFound]: 404,
  [Code.unimplemented]: 501,
  [Code.unavailable]: 503,
};

const respond = (response: ServerResponse, status: number, body: unknown): void => {
  if (body === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
};

const answered = async (routes: readonly HttpRoute[], request: IncomingMessage): Promise<unknown> => {
  const { pathname } = new URL(request.url ?? '/', 'http://store');
  for (const { method, path, answer } of routes) {
    const match = method === request.method ? path.exec(pathname) : null;
    if (match) return answer(match.slice(1).map(decodeURIComponent), request);
  }
  throw new GrpcError(Code.notFound, `${request.method ?? ''} ${pathname} is not served here`);
};

/** Answers plain HTTP/1.1 by a list of routes. */
export const answerHttp =
  (routes: readonly HttpRoute[]): RequestListener =>
  (request, response) => {
    request.resume();
    answered(routes, request).then(
      (body) => {
        if (body instanceof HttpAnswer) return respond(response, body.status, body.body);
        return respond(response, body === undefined ? 204 : 200, body);
      },
      (error: unknown) => {
        const { code, message } = toGrpcError(error);
        respond(response, HTTP_STATUS[code] ?? 500, { error: message });
      },
    );
  };
