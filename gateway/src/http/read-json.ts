import type { IncomingMessage } from 'node:http';
import { bodyOf } from '@zhudian/hops';
import { requestError, type Reply } from './reply';

export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

const isJson = (contentType: string | undefined) =>
  contentType === 'application/json' ||
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType ?? '');

const tooLarge = (maxBytes: number) =>
  requestError(413, 'REQUEST_TOO_LARGE', `A request may have ${maxBytes} bytes at most.`);

/** A request's JSON as text, or the refusal to send: 415 for another type, 413 for too much of it. */
export const readText = async (request: IncomingMessage, maxBytes: number): Promise<string | Reply> => {
  if (!isJson(request.headers['content-type']))
    return requestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
  return (await bodyOf(request, maxBytes)) ?? tooLarge(maxBytes);
};

/** What a text of JSON says, or the refusal to send for one that is none. */
export const parseJson = (text: string): JsonBody | Reply => {
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    return requestError(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
};

/** A request's JSON, or the refusal to send: 415 for another type, 413 for too much of it, 400 for bad JSON. */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<JsonBody | Reply> => {
  const text = await readText(request, maxBytes);
  return typeof text === 'string' ? parseJson(text) : text;
};
