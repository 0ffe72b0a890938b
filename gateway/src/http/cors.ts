import type { IncomingMessage } from 'node:http';
import type { Reply } from './reply';

const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'if-none-match',
  'apollo-require-preflight',
  'x-zhudian-as-of',
  'x-zhudian-min-position',
  'x-zhudian-valid-on',
  'x-graphql-event-stream-token',
].join(', ');

/** The CORS headers for an allowed origin; none for any other. */
export const corsHeaders = (request: IncomingMessage, origins: readonly string[]): Readonly<Record<string, string>> => {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return {};
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'etag, x-zhudian-position' };
};

/** The response to a preflight request. */
export const preflight: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': ALLOWED_HEADERS,
    'access-control-max-age': '600',
    vary: 'origin',
  },
};
