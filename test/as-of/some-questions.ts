import fc from 'fast-check';
import {
  astFromValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { categoryOfStream, encodeNodeId, idOfStream, type RecordedFact } from '@zhudian/facts';

const DEPTH = 4;

export interface Question {
  readonly field: string;
  readonly document: string;
  readonly variables: object;
}

/** Every field that can be asked for without saying more, to a depth. */
const selectionOf = (type: GraphQLOutputType, schema: GraphQLSchema, depth: number): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) {
    const parts = schema.getPossibleTypes(named).map((one) => `... on ${one.name} ${fieldsOf(one, schema, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  return isObjectType(named) ? fieldsOf(named, schema, depth) : '';
};

const fieldsOf = (type: GraphQLObjectType, schema: GraphQLSchema, depth: number): string => {
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter(({ type: field }) => isLeafType(getNamedType(field)) || depth > 1)
    .map(({ name, type: field }) => `${name} ${selectionOf(field, schema, depth - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
};

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.constantFrom(1, 2, 50, 2016, 2017),
  Float: fc.constantFrom(0, 1),
  Boolean: fc.boolean(),
  LocalDate: fc.constantFrom('2016-02-29', '2017-03-01'),
};
const STRINGS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  month: fc.constantFrom('2016-01', '2016-03'),
  quarter: fc.constantFrom('2016-Q1', '2016-Q2'),
  from: fc.constantFrom('2016-01', '2016-03'),
  to: fc.constantFrom('2016-03', '2017-12'),
  after: fc.constant(null),
  types: fc.constantFrom('PostingStarted', 'MeetingPlanned', 'ReadingReported'),
};

/** Days that bound a span. */
const DAYS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  from: fc.constantFrom('2016-02-29', '2016-03-01'),
  to: fc.constantFrom('2016-04-30', '2017-03-01'),
  before: fc.constantFrom('2016-04-30', '2017-03-01'),
};

/** Ids that the log names: those of the field's own kind where there are any. */
const someId = (field: string, facts: readonly RecordedFact[]): fc.Arbitrary<string> => {
  const streams = [...new Set(facts.map(({ stream }) => stream))];
  const own = streams.filter((stream) => field.toLowerCase().includes(categoryOfStream(stream).toLowerCase()));
  return fc.constantFrom(...(own.length > 0 ? own : streams).map(idOfStream));
};

const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  first: [1, 2, 50],
  last: [1, 2, 50],
  year: [2016, 2017],
};

const generatorOf = (name: string, scalar: string): fc.Arbitrary<unknown> | undefined =>
  (scalar === 'LocalDate' ? DAYS : STRINGS)[name] ?? VALUES[scalar];

/** What is asked about by its nodeId is asked of postings: every context knows something of them. */
const postingOf = (id: string): string => encodeNodeId({ type: 'Posting', id });

const valueOf = (name: string, type: GraphQLInputType, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> => {
  const inner = getNullableType(type);
  if (isListType(inner)) return fc.array(valueOf(name, inner.ofType, ids), { minLength: 1, maxLength: 3 });
  if (isEnumType(inner)) return fc.constantFrom(...inner.getValues().map((value) => value.name));
  const numbers = NUMBERS[name];
  if (numbers) return fc.constantFrom(...numbers);
  if (getNamedType(inner).name === 'ID') return name === 'of' ? ids.map(postingOf) : ids;
  const generator = generatorOf(name, getNamedType(inner).name);
  if (!generator && isNonNullType(type)) throw new Error(`No generator for ${name}: ${String(type)}.`);
  return generator ?? fc.constant(null);
};

const argumentOf = (argument: GraphQLArgument, ids: fc.Arbitrary<string>) => {
  const value = valueOf(argument.name, argument.type, ids);
  if (isRequiredArgument(argument)) return value;
  // A default is left to stand by not being named.
  return fc.option(value, { nil: undefined, freq: 2 });
};

const declarationOf = ({ name, type, defaultValue }: GraphQLArgument) =>
  `$${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${printed(type, defaultValue)}`}`;

const printed = (type: GraphQLInputType, value: unknown): string => {
  const literal = astFromValue(value, type);
  return literal ? print(literal) : 'null';
};

/** A page is asked for from one end. */
const fromOneEnd = ({ first, last, ...given }: Readonly<Record<string, unknown>>) =>
  last === undefined ? { ...given, first } : { ...given, last };

/** One question to each field of the query type: its arguments at random, everything selected. */
export const someQuestions = (
  schema: GraphQLSchema,
  facts: readonly RecordedFact[],
): fc.Arbitrary<readonly Question[]> => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
  return fc.tuple(
    ...fields.map(({ name, args, type }) => {
      const ids = someId(name, facts);
      const values = fc.record(Object.fromEntries(args.map((argument) => [argument.name, argumentOf(argument, ids)])));
      const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
      const head = args.length > 0 ? `query (${args.map(declarationOf).join(', ')}) { ${name}(${passed})` : `{ ${name}`;
      const document = `${head} ${selectionOf(type, schema, DEPTH)} }`;
      // What is left out takes its default.
      return values.map((given) => {
        const variables = JSON.parse(JSON.stringify(fromOneEnd(given))) as object;
        return { field: name, document, variables };
      });
    }),
  );
};

/** Each entity by its key, as the gateway asks for it. */
export const entityQuestions = (schema: GraphQLSchema, facts: readonly RecordedFact[]): readonly Question[] => {
  const entity = schema.getType('_Entity');
  const ids = [...new Set(facts.map(({ stream }) => idOfStream(stream)))];
  return (isUnionType(entity) ? entity.getTypes() : []).map((type) => ({
    field: type.name,
    document: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} ${fieldsOf(type, schema, DEPTH)} } }`,
    variables: { of: ids.map((id) => ({ __typename: type.name, id })) },
  }));
};
