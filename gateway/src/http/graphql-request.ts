import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Kind } from '../limits/fair-queue';
import type { EtagRequest } from '../operation/etag';
import { messagesOf } from '../errors/gateway-error';
import { languageOf } from '../errors/language';
import { parseJson, readText } from './read-json';
import { requestError, type Reply } from './reply';

/** A request before it is parsed. */
export interface RawRequest {
  readonly method: string;
  /** The query string of a GET, including the question mark. */
  readonly search: string;
  /** The query string of a GET or the body of a POST, unparsed. */
  readonly content: string;
  readonly header: (name: string) => string | undefined;
}

/** A GraphQL request. */
export interface GraphqlRequest {
  readonly http: Omit<HTTPGraphQLRequest, 'headers'>;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters of a request: the body of a POST, else those in the URL. */
export const parametersOf = ({ http: { body, search } }: GraphqlRequest): Readonly<Record<string, unknown>> =>
  body === undefined ? Object.fromEntries(new URLSearchParams(search)) : isRecord(body) ? body : {};

/** The headers in the form that Apollo Server expects. */
export const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};

const extensionsIn = (search: string): unknown => {
  const text = new URLSearchParams(search).get('extensions');
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined; // the server reports the error
  }
};

const extensionsOf = (body: unknown, search: string) => {
  const extensions = body === undefined ? extensionsIn(search) : isRecord(body) ? body['extensions'] : undefined;
  return isRecord(extensions) ? extensions : undefined;
};

const rawRequest = ({ method = 'GET', headers }: IncomingMessage, search: string, content: string): RawRequest => {
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return { method, search, content, header };
};

/** Reads a request, or gives an error response; synchronous if there is no body. */
export const readRequest = (
  request: IncomingMessage,
  maxBodyBytes: number,
): RawRequest | Reply | Promise<RawRequest | Reply> => {
  const { method, url = '' } = request;
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (method !== 'POST') return rawRequest(request, search, search);
  return readText(request, maxBodyBytes).then((content) =>
    typeof content === 'string' ? rawRequest(request, search, content) : content,
  );
};

/** Whoever wants a receipt is not left without one in silence. */
const receiptInvalid = (receipt: unknown): Reply =>
  requestError(400, 'RECEIPT_INVALID', messagesOf('RECEIPT_INVALID', JSON.stringify(receipt).slice(0, 100)));

/** Parses a request, or gives an error response. */
export const parseRequest = ({ method, search, content }: RawRequest): GraphqlRequest | Reply => {
  const body = method === 'POST' ? parseJson(content) : { value: undefined };
  if ('status' in body) return body;
  const extensions = extensionsOf(body.value, search);
  const { receipt } = extensions ?? {};
  if (receipt !== undefined && receipt !== null && typeof receipt !== 'boolean') return receiptInvalid(receipt);
  return { http: { method, search, body: body.value }, extensions };
};

/** The headers that affect the response; a minimum position affects it only through the position. */
const DECIDING = [
  'accept',
  'content-type',
  'x-zhudian-as-of',
  'x-zhudian-valid-on',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** Longer keys are hashed, since the cache holds them. */
const LONGEST_KEY = 2_000;

/** What a response is cached by. */
export interface CacheKeys {
  /** Equal only for requests that have equal responses at any position, if whoever asks sees the same. */
  readonly request: string;
  /** The same of one caller. */
  readonly own: string;
  readonly authorization: string | undefined;
}

const short = (key: string): string => (key.length > LONGEST_KEY ? hash('sha256', key, 'base64url') : key);

export const keysOf = ({ method, content, header }: RawRequest): CacheKeys => {
  const authorization = header('authorization');
  let key = method;
  // Headers contain no line breaks, so the parts cannot be confused.
  for (const name of DECIDING) key += `\n${header(name) ?? ''}`;
  key += `\n${languageOf(header('accept-language'))}\n${content}`;
  const request = short(key);
  return { request, own: short(`${authorization ?? ''}\n${request}`), authorization };
};

export const etagRequestOf = ({ content, header }: RawRequest): EtagRequest => ({
  content,
  accept: header('accept'),
  authorization: header('authorization'),
  validOn: header('x-zhudian-valid-on'),
});

/** A change that does not begin as one usually does stands in the line of questions, which is bounded as well. */
export const kindOf = (request: GraphqlRequest): Kind =>
  /^\s*mutation\b/.test(String(parametersOf(request)['query'])) ? 'changes' : 'reads';
