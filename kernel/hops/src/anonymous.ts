import { GraphQLError, Kind, parse, type DocumentNode, type FieldDefinitionNode } from 'graphql';

/** The tag of the fields in a schema that are for everybody, token or not. */
const TAG = 'anonymous';
const TOKENS = 200;

const isTagged = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'tag' && given.some(({ value }) => value.kind === Kind.STRING && value.value === TAG),
  );

/** The fields of queries and mutations that need no token, such as `mutation castBallot`. */
export const anonymousFieldsOf = ({ definitions }: DocumentNode): ReadonlySet<string> =>
  new Set(
    definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      const { name, fields = [] } = definition;
      if (name.value !== 'Query' && name.value !== 'Mutation') return [];
      return fields.filter(isTagged).map((field) => `${name.value.toLowerCase()} ${field.name.value}`);
    }),
  );

/** Whether a document asks for one of these fields and for nothing else. */
export const asksOnlyFor = (fields: ReadonlySet<string>, query: unknown): boolean => {
  const field = typeof query === 'string' ? onlyFieldOf(parsed(query)) : undefined;
  return field !== undefined && fields.has(field);
};

const parsed = (query: string): DocumentNode | undefined => {
  try {
    return parse(query, { noLocation: true, maxTokens: TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The field of a document with one operation that has one field. */
const onlyFieldOf = (document: DocumentNode | undefined): string | undefined => {
  const [operation, ...others] = document?.definitions ?? [];
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  const [field, ...more] = operation.selectionSet.selections;
  return field?.kind === Kind.FIELD && more.length === 0 ? `${operation.operation} ${field.name.value}` : undefined;
};
