import type { IncomingMessage } from 'node:http';
import { requestError, type Reply } from './reply';

export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

const isJson = (contentType: string | undefined) =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType ?? '');

/** The text of a body; `undefined` when it is longer than it may be. */
const readText = async (request: IncomingMessage, maxBytes: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** A request's JSON, or the refusal to send: 415 for another type, 413 for too much of it, 400 for bad JSON. */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<JsonBody | Reply> => {
  if (!isJson(request.headers['content-type']))
    return requestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
  const text = await readText(request, maxBytes);
  if (text === undefined) {
    request.resume(); // so that the caller, still sending, gets to read the refusal
    return requestError(413, 'REQUEST_TOO_LARGE', `A request may have ${maxBytes} bytes at most.`);
  }
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    return requestError(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
};
