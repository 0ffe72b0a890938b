import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { readJson } from './read-json';
import type { Reply } from './reply';

/** A GraphQL request as it came. */
export interface GraphqlRequest {
  readonly http: HTTPGraphQLRequest;
  /** What was asked, word for word: a GET's query string, a POST's body. */
  readonly asked: string;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  readonly header: (name: string) => string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const headersOf = (request: IncomingMessage): HeaderMap => {
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

/** Reads a request, or says how it is refused. */
export const readGraphqlRequest = async (
  request: IncomingMessage,
  maxBodyBytes: number,
): Promise<GraphqlRequest | Reply> => {
  const { method = 'GET', url = '' } = request;
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const read = method === 'POST' ? await readJson(request, maxBodyBytes) : { text: search, value: undefined };
  if ('status' in read) return read;
  const headers = headersOf(request);
  return {
    http: { method, headers, search, body: read.value },
    asked: read.text,
    extensions: extensionsOf(read.value, search),
    header: (name) => headers.get(name),
  };
};
