import { randomUUID } from 'node:crypto';
import type { Logger } from '@zhudian/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { errorsTold } from '../metrics/measured';
import { messagesFor, messagesOf } from './gateway-error';

/** The extensions of an error that clients may see. */
const shown = [
  'code',
  'messages',
  'rule',
  'source',
  'severity',
  'basis',
  'items',
  'details',
  'next',
  'faults',
  'reference',
] as const;

const masked = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

const isStableCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) && !masked.has(code);

const placeOf = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

const shownOf = (extensions: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(shown.filter((key) => key in extensions).map((key) => [key, extensions[key]]));

/** What the schema calls what a caller may have meant is of use to developers only. */
const withoutSuggestions = (message: string) => message.replace(/ ?Did you mean [^?]*\?/g, '');

const causeOf = (error: unknown): unknown =>
  (error instanceof Error && 'originalError' in error ? error.originalError : undefined) ?? error;

/**
 * Passes on errors with stable codes. Any other error is a bug or a failure: it is logged with a reference, and the
 * client sees only that reference.
 */
export const errorFormatter =
  (log: Logger, { suggestions }: { readonly suggestions: boolean }) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { extensions = {} } = formatted;
    const message = suggestions ? formatted.message : withoutSuggestions(formatted.message);
    if (isStableCode(extensions['code'])) {
      errorsTold.add({ code: extensions['code'] });
      const own = messagesFor(extensions['code'], message);
      const publicExtensions = { ...(own && { messages: own }), ...shownOf(extensions) };
      return { message, ...placeOf(formatted), extensions: publicExtensions };
    }
    errorsTold.add({ code: 'INTERNAL_SERVER_ERROR' });
    const reference = randomUUID();
    log.error({ reference, error: causeOf(error) }, message);
    const messages = messagesOf('INTERNAL_SERVER_ERROR', reference);
    const code = 'INTERNAL_SERVER_ERROR';
    return { message: messages.zh, ...placeOf(formatted), extensions: { code, messages, reference } };
  };
