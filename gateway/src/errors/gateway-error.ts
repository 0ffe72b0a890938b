import type { Label } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import { graphqlWords } from './graphql-words';
import { messages } from './messages';

export type GatewayErrorCode = keyof typeof messages;

/** What is said in a message: a word of both languages, or what is the same in both. */
type Detail = string | number | Label;

const inLanguage = (detail: Detail | undefined, at: 0 | 1): string =>
  String(typeof detail === 'object' ? detail[at] : detail);

const filled = (text: string, details: readonly Detail[], at: 0 | 1) =>
  text.replaceAll(/\{(\d)(?:: ([^/}]+)\/([^/}]+))?\}/g, (_, index: string, one?: string, other?: string) => {
    const detail = details[Number(index)];
    const words = detail === 1 ? one : other;
    return inLanguage(detail, at) + (words === undefined ? '' : ` ${words}`);
  });

/** The messages of an error of GraphQL itself, which has English alone; `undefined` for an unknown code. */
export const messagesFor = (code: string, message: string) =>
  Object.hasOwn(messages, code) ? messagesOf(code as GatewayErrorCode, message) : undefined;

/** With these the detail is what GraphQL says, or what does not fit: it is told in Chinese too. */
const MISFITS = new Set<string>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST']);

const inTwo =
  (code: GatewayErrorCode) =>
  (detail: Detail): Detail =>
    typeof detail === 'string' && MISFITS.has(code) ? graphqlWords(detail) : detail;

/** The message of a code in Chinese and English, details filled in. */
export const messagesOf = (code: GatewayErrorCode, ...details: readonly Detail[]) => {
  const told = details.map(inTwo(code));
  return { zh: filled(messages[code].zh, told, 0), en: filled(messages[code].en, told, 1) };
};

/** An error of the gateway itself, with its message in both languages. */
export const gatewayError = (code: GatewayErrorCode, ...details: readonly Detail[]) => {
  const filledIn = messagesOf(code, ...details);
  return new GraphQLError(filledIn.zh, { extensions: { code, messages: filledIn } });
};

/** The same, for a request that is rejected as a whole with HTTP 400. */
export const badRequest = (code: GatewayErrorCode, ...details: readonly Detail[]) => {
  const error = gatewayError(code, ...details);
  error.extensions['http'] = { status: 400 };
  return error;
};
