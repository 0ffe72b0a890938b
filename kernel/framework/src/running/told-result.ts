import type { ExecutionResult, GraphQLError } from 'graphql';

interface Head {
  readonly status?: number;
}

/** An error as Apollo Server tells it: with a code, and what is meant for HTTP apart. */
const toldError = (error: GraphQLError): object => {
  const { http: _, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions: { ...extensions, code: extensions['code'] ?? 'INTERNAL_SERVER_ERROR' } };
};

const statusIn = ({ extensions: { http } }: GraphQLError): number | undefined => (http as Head | undefined)?.status;

/** The response of an operation that was executed. */
export const toldResult = ({ data, errors = [] }: ExecutionResult, extensions: object) => ({
  status: errors.map(statusIn).findLast((status) => status !== undefined) ?? 200,
  json: JSON.stringify({ ...(errors.length > 0 && { errors: errors.map(toldError) }), data, extensions }),
});
