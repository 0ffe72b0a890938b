import {
  getDirectiveValues,
  parse,
  type DocumentNode,
  type GraphQLDirective,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

const NAME = 'live';

/** With it in a schema, its queries may be `@live`. */
export const LIVE = parse(`
"""
以流的方式接收：先给出结果，此后结果有变化时再次给出。 Received as a stream: the answer, and again whenever it differs.
"""
directive @live(
  """
  此后只给出变化部分（JSON Patch，RFC 6902），以较短者为准。 Later answers say what differs (JSON Patch, RFC 6902) where that is shorter.
  """
  patch: Boolean! = false
) on QUERY
`);

/** How a query is to be live; `undefined` for one that is not. */
export const liveIn = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): { readonly patch: boolean } | undefined => {
  if (!isLive(operation)) return undefined;
  const directive = schema.getDirective(NAME) as GraphQLDirective;
  return { patch: getDirectiveValues(directive, operation, variables)?.['patch'] === true };
};

export const isLive = ({ directives = [] }: OperationDefinitionNode): boolean =>
  directives.some(({ name }) => name.value === NAME);

/** The same operation, as the planner knows it. */
export const withoutLive = (document: DocumentNode, operation: OperationDefinitionNode) => {
  const directives = (operation.directives ?? []).filter(({ name }) => name.value !== NAME);
  const plain: OperationDefinitionNode = { ...operation, directives };
  const definitions = document.definitions.map((one) => (one === operation ? plain : one));
  return { document: { ...document, definitions }, operation: plain };
};
