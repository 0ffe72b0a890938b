import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { parseJson, readText } from './read-json';
import type { Reply } from './reply';

/** A request as it came, not yet understood. */
export interface RawRequest {
  readonly method: string;
  /** A GET's query string, with its question mark. */
  readonly search: string;
  /** What was asked, word for word: a GET's query string, a POST's body. */
  readonly asked: string;
  readonly header: (name: string) => string | undefined;
}

/** A GraphQL request. */
export interface GraphqlRequest {
  readonly http: Omit<HTTPGraphQLRequest, 'headers'>;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The headers of a request, as the server wants them. */
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
    return undefined; // the server says what is wrong with it
  }
};

const extensionsOf = (body: unknown, search: string) => {
  const extensions = body === undefined ? extensionsIn(search) : isRecord(body) ? body['extensions'] : undefined;
  return isRecord(extensions) ? extensions : undefined;
};

const rawRequest = ({ method = 'GET', headers }: IncomingMessage, search: string, asked: string): RawRequest => {
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return { method, search, asked, header };
};

/** Reads a request, or says how it is refused; at once when it has no body. */
export const readRequest = (
  request: IncomingMessage,
  maxBodyBytes: number,
): RawRequest | Reply | Promise<RawRequest | Reply> => {
  const { method, url = '' } = request;
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (method !== 'POST') return rawRequest(request, search, search);
  return readText(request, maxBodyBytes).then((asked) =>
    typeof asked === 'string' ? rawRequest(request, search, asked) : asked,
  );
};

/** Understands a request, or says how it is refused. */
export const parseRequest = ({ method, search, asked }: RawRequest): GraphqlRequest | Reply => {
  const body = method === 'POST' ? parseJson(asked) : { value: undefined };
  if ('status' in body) return body;
  return { http: { method, search, body: body.value }, extensions: extensionsOf(body.value, search) };
};

/** Every header that decides what is answered, or whether; a minimal position does so through the position alone. */
const DECIDING = [
  'accept',
  'authorization',
  'content-type',
  'x-zhudian-as-of',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** Keys longer than this are shortened: they are held as long as what they stand for. */
const LONGEST_KEY = 2_000;

/** The same for two requests only if both are to be answered alike at any position. */
export const keyOf = ({ method, asked, header }: RawRequest): string => {
  let key = method;
  // A header has no line break, so the parts cannot be taken for one another.
  for (const name of DECIDING) key += `\n${header(name) ?? ''}`;
  key += `\n${asked}`;
  return key.length > LONGEST_KEY ? hash('sha256', key, 'base64url') : key;
};
