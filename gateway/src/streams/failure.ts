import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorFormatter } from '../errors/format-error';
import { languageOf, messageIn } from '../errors/language';
import { json, type Reply } from '../http/reply';
import type { Settings } from '../options';
import { isTemporary } from '../sessions/reader-session';

/** What went wrong, as GraphQL has it; libraries wrap what they are given. */
export const errorIn = (error: unknown): GraphQLError => {
  if (!(error instanceof GraphQLError)) return new GraphQLError('A stream failed.', { originalError: error as Error });
  return error.originalError instanceof GraphQLError ? error.originalError : error;
};

/** What a reader is told of an error, in his language. */
export const failureIn = (settings: Settings, language: string | undefined) => {
  const format = errorFormatter(settings.log, settings);
  return (error: unknown): GraphQLFormattedError => {
    const known = errorIn(error);
    const formatted = format(known.toJSON(), known);
    return { ...formatted, message: messageIn(formatted, languageOf(language)) };
  };
};

/** The answer to somebody whose stream or file does not begin. */
export const refusedWith = (failure: ReturnType<typeof failureIn>, error: unknown): Reply =>
  json(isTemporary(error) ? 503 : 400, { errors: [failure(error)] });
