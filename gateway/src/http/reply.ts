import type { ServerResponse } from 'node:http';
import { messagesOf } from '../errors/gateway-error';
import { languageOf, type Language } from '../errors/language';

/** A complete HTTP response. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the browser is to keep or to forget, each a `Set-Cookie`. */
  readonly cookies?: readonly string[];
  /** A function of the reader's language where it is a message. */
  readonly body?: string | Buffer | ((language: Language) => string);
  /** Writes a body whose end is not known. */
  readonly stream?: (response: ServerResponse) => Promise<void>;
  /** Called instead when nobody waits for it any more. */
  readonly abandoned?: () => unknown;
}

export const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** A response with a GraphQL error, for a request rejected before execution. */
export const requestError = (
  status: number,
  code: string,
  messages: { readonly zh: string; readonly en: string },
  details?: Readonly<Record<string, string>>,
): Reply => ({
  ...json(status, undefined),
  body: (language) =>
    JSON.stringify({ errors: [{ message: messages[language], extensions: { code, messages, details } }] }),
});

/** 429: the caller has used up its share for now. */
export const tooMany = (seconds: number): Reply => {
  const refused = requestError(429, 'TOO_MANY_REQUESTS', messagesOf('TOO_MANY_REQUESTS', seconds));
  return { ...refused, headers: { ...refused.headers, 'retry-after': String(seconds) } };
};

export const notFound = json(404, { error: 'NOT_FOUND' });

export const notAllowed = (...allowed: readonly string[]): Reply => {
  const refused = json(405, { error: 'METHOD_NOT_ALLOWED' });
  return { ...refused, headers: { ...refused.headers, allow: allowed.join(', ') } };
};

const bodyFor = ({ req }: ServerResponse, { body }: Reply) =>
  typeof body === 'function' ? body(languageOf(req.headers['accept-language'])) : body;

export const send = (response: ServerResponse, reply: Reply): void => {
  const { status, headers, cookies, stream, abandoned } = reply;
  if (response.destroyed) return void abandoned?.();
  if (cookies) response.setHeader('set-cookie', cookies);
  if (stream) {
    response.writeHead(status, headers);
    void stream(response);
    return;
  }
  const body = bodyFor(response, reply);
  const isMeasured = status === 304 || status === 204 || headers?.['content-length'] !== undefined;
  response.writeHead(status, isMeasured ? headers : { ...headers, 'content-length': Buffer.byteLength(body ?? '') });
  response.end(body);
};
