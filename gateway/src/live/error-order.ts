import type { GraphQLError } from 'graphql';

const keyOf = ({ path = [], message, extensions }: GraphQLError): string =>
  JSON.stringify([path.map(String), message, extensions]);

/** Errors in an order of their own: they come as the subgraphs and their resolvers happen to end. */
export const inOrder = (errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors
    .map((error) => [keyOf(error), error] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([, error]) => error);
