import type { IncomingMessage } from 'node:http';
import { bodyOf } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import { requestError, type Reply } from './reply';

export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

/** A byte order mark, which some clients send before JSON. */
const BOM = '\uFEFF';

const isJson = (contentType: string | undefined) =>
  contentType === 'application/json' ||
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType ?? '');

/** Nothing is unpacked: what is small on the wire may be large. */
const isPlain = (encoding: string | undefined) => encoding === undefined || encoding.toLowerCase() === 'identity';

const tooLarge = (maxBytes: number) =>
  requestError(413, 'REQUEST_TOO_LARGE', messagesOf('REQUEST_TOO_LARGE', maxBytes));

/** The body as text, or an error response: 415 for another media type or a packed body, 413 for one too large. */
export const readText = async (request: IncomingMessage, maxBytes: number): Promise<string | Reply> => {
  const { 'content-type': type, 'content-encoding': encoding } = request.headers;
  if (!isJson(type) || !isPlain(encoding))
    return requestError(415, 'UNSUPPORTED_MEDIA_TYPE', messagesOf('UNSUPPORTED_MEDIA_TYPE'));
  return (await bodyOf(request, maxBytes)) ?? tooLarge(maxBytes);
};

/** Parses JSON, or gives an error response. */
export const parseJson = (text: string): JsonBody | Reply => {
  try {
    return { text, value: JSON.parse(text.startsWith(BOM) ? text.slice(1) : text) };
  } catch {
    return requestError(400, 'BAD_REQUEST', messagesOf('BODY_NOT_JSON'));
  }
};

/** The body as JSON, or an error response: 415, 413, or 400 for invalid JSON. */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<JsonBody | Reply> => {
  const text = await readText(request, maxBytes);
  return typeof text === 'string' ? parseJson(text) : text;
};
