import { GraphQLError } from 'graphql';
import { messages } from './messages';

export type GatewayErrorCode = keyof typeof messages;

const filled = (text: string, details: readonly (string | number)[]) =>
  text.replaceAll(/\{(\d)\}/g, (_, index: string) => String(details[Number(index)]));

/** The messages of an error of GraphQL itself, which has English alone; `undefined` for an unknown code. */
export const messagesFor = (code: string, message: string) =>
  Object.hasOwn(messages, code) ? messagesOf(code as GatewayErrorCode, message) : undefined;

/** The message of a code in Chinese and English, details filled in. */
export const messagesOf = (code: GatewayErrorCode, ...details: readonly (string | number)[]) => ({
  zh: filled(messages[code].zh, details),
  en: filled(messages[code].en, details),
});

/** An error of the gateway itself, with its message in both languages. */
export const gatewayError = (code: GatewayErrorCode, ...details: readonly (string | number)[]) => {
  const filledIn = messagesOf(code, ...details);
  return new GraphQLError(filledIn.zh, { extensions: { code, messages: filledIn } });
};

/** The same, for a request that is rejected as a whole with HTTP 400. */
export const badRequest = (code: GatewayErrorCode, ...details: readonly (string | number)[]) => {
  const error = gatewayError(code, ...details);
  error.extensions['http'] = { status: 400 };
  return error;
};
