import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Code, GrpcError } from './status';
import { toGrpcError } from './failures';

export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  /** `/streams/:name`: what stands in such a part is handed to the answer, decoded. */
  readonly path: string;
  /** Resolves with the body to send as JSON, or an HttpAnswer; undefined is an empty answer. */
  readonly answer: (parts: readonly string[], request: IncomingMessage, url: URL) => unknown;
}

/** Throws a GrpcError for a request that may not have the route, which is named by its method and path. */
export type HttpGuard = (route: string, request: IncomingMessage) => Promise<void>;

/** An answer with a status or headers of its own. A text is sent as it is, anything else as JSON. */
export class HttpAnswer {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

const HTTP_STATUS: Readonly<Record<number, number>> = {
  [Code.invalidArgument]: 400,
  [Code.unauthenticated]: 401,
  [Code.permissionDenied]: 403,
  [Code.notFound]: 404,
  [Code.failedPrecondition]: 410,
  [Code.unimplemented]: 501,
  [Code.unavailable]: 503,
};

/** Nobody keeps what a store answered, or takes it for something else than it says. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
/** Makes a browser ask for a name and a password. */
const ASK = { 'www-authenticate': 'Basic realm="store", charset="UTF-8"' };

const respond = (response: ServerResponse, { status, body, headers }: HttpAnswer): void => {
  if (body === undefined) return void response.writeHead(status, { ...ALWAYS, ...headers }).end();
  response
    .writeHead(status, { ...ALWAYS, ...JSON_TYPE, ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** What an error is as an answer. */
export const failureOf = (error: unknown): { readonly status: number; readonly message: string } => {
  const { code, message } = toGrpcError(error);
  return { status: HTTP_STATUS[code] ?? 500, message };
};

const failed = (error: unknown): HttpAnswer => {
  const { status, message } = failureOf(error);
  return new HttpAnswer(status, { error: message }, status === 401 ? ASK : {});
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/g, '([^/]+)')}$`);

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new GrpcError(Code.invalidArgument, `'${part}' is not well encoded`);
  }
};

/** Answers plain HTTP/1.1 by a list of routes, to those whom the guard lets pass. */
export const answerHttp = (routes: readonly HttpRoute[], guard: HttpGuard): RequestListener => {
  const known = routes.map((route) => ({ ...route, pattern: patternOf(route.path) }));
  const answered = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const url = new URL(`http://store${request.url ?? '/'}`);
    const asked = request.method === 'HEAD' ? 'GET' : request.method;
    for (const { method, path, pattern, answer } of known) {
      const match = method === asked ? pattern.exec(url.pathname) : null;
      if (!match) continue;
      await guard(`${method} ${path}`, request);
      const body = await answer(match.slice(1).map(decoded), request, url);
      return body instanceof HttpAnswer ? body : new HttpAnswer(body === undefined ? 204 : 200, body);
    }
    throw new GrpcError(Code.notFound, `${request.method ?? ''} ${url.pathname} is not served here`);
  };
  return (request, response) => {
    request.resume();
    answered(request).then(
      (answer) => respond(response, answer),
      (error: unknown) => respond(response, failed(error)),
    );
  };
};
