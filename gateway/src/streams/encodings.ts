import type { GraphQLFormattedError } from 'graphql';
import type { StreamResult } from '../live/stream-result';
import type { Encoding } from './pump';

type Failure = (error: unknown) => GraphQLFormattedError;
type EncodingOf = (failure: Failure) => Encoding<StreamResult>;

export const shown = ({ errors, ...result }: StreamResult, failure: Failure): object =>
  errors ? { ...result, errors: errors.map(failure) } : result;

/** Of what many are told the text is made once; errors are in the language of each. */
const texts = new WeakMap<StreamResult, string>();
const textOf = (result: StreamResult, failure: Failure): string => {
  if (result.errors) return JSON.stringify(shown(result, failure));
  const text = texts.get(result) ?? JSON.stringify(result);
  texts.set(result, text);
  return text;
};

/** GraphQL over server-sent events, one stream for one operation. */
const eventStream: EncodingOf = (failure) => {
  const next = (text: string) => `event: next\ndata: ${text}\n\n`;
  return {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
    opening: ':\n\n',
    item: (result) => next(textOf(result, failure)),
    heartbeat: ':\n\n',
    ending: (error) =>
      `${error === undefined ? '' : next(JSON.stringify({ errors: [failure(error)] }))}event: complete\ndata:\n\n`,
  };
};

/** Apollo’s multipart subscriptions. */
const multipart: EncodingOf = (failure) => {
  // A part is known to be whole by the boundary after it.
  const part = (text: string) => `\r\ncontent-type: application/json\r\n\r\n${text}\r\n--graphql`;
  return {
    headers: {
      'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
    opening: '\r\n--graphql',
    item: (result) => part(`{"payload":${textOf(result, failure)}}`),
    heartbeat: part('{}'),
    ending: (error) =>
      `${error === undefined ? '' : part(JSON.stringify({ payload: null, errors: [failure(error)] }))}--\r\n`,
  };
};

/** How a stream of results is written for an `Accept` header; `undefined` when it asks for none. */
export const encodingFor = (accept: string | undefined): EncodingOf | undefined => {
  if (accept?.includes('multipart/mixed') && /subscriptionSpec="?1\.0/.test(accept)) return multipart;
  // Whoever takes JSON as well asks for what an ordinary answer is.
  return accept?.includes('text/event-stream') && !accept.includes('json') ? eventStream : undefined;
};
