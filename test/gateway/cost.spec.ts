import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  executeSync,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
} from 'graphql';
import { costOf } from '../../gateway/src/limits/cost';
import { LIMITS } from '../../gateway/src/limits/limits';
import { listSizesOf } from '../../gateway/src/limits/list-sizes';

const supergraphSdl = readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8');
const schema = buildSchema(supergraphSdl, { assumeValidSDL: true });
const sizes = listSizesOf(supergraphSdl);

const cost = (query: string, variables = {}) => {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('there is no operation');
  return costOf({ schema, sizes }, { document, operation, variables });
};

const isListOfObjects = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

const lists = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(isListOfObjects)
      .map((field) => ({ type: type.name, field, name: `${type.name}.${field.name}` })),
  );

describe('Every list of objects', () => {
  it('is the edges of a connection, is asked for by ids, or has a declared bound', () => {
    const declared = new Set(
      parse(supergraphSdl)
        .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
        .flatMap(({ name, fields = [] }) =>
          fields
            .filter(({ directives = [] }) => directives.some((directive) => directive.name.value === 'listSize'))
            .map((field) => `${name.value}.${field.name.value}`),
        ),
    );
    const unbounded = lists.filter(
      ({ type, field, name }) =>
        !type.endsWith('Connection') && !field.args.some((arg) => arg.name === 'ids') && !declared.has(name),
    );
    expect(unbounded.map(({ name }) => name)).toStrictEqual([]);
    expect(declared.size).toBeGreaterThan(80);
  });

  it('of a connection is on a page whose size is given', () => {
    const connections = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    const unpaged = connections.filter(({ field }) => !field.args.some(({ name }) => name === 'first'));
    expect(unpaged.map(({ type, field }) => `${type.name}.${field.name}`)).toStrictEqual([]);
    expect(connections.length).toBeGreaterThan(20);
  });
});

describe('The cost of an operation', () => {
  it.each([
    ['a field', '{ __typename programmeYears { year } }', 1 + 50],
    ['a page of the size that is asked for', '{ postings(first: 7) { edges { node { id } } } }', 1 + 7 * 3],
    ['a page of the usual size', '{ postings { edges { node { id } } } }', 1 + 50 * 3],
    ['lists in lists', '{ posting(id: "p") { evaluations { scores { value } } } }', 1 + 1 + 50 * (1 + 50)],
    ['a list of the size that is asked for', '{ posting(id: "p") { evaluations(last: 2) { id } } }', 1 + 1 + 2],
    [
      'a fragment, each time',
      '{ a: posting(id: "p") { ...f } b: posting(id: "p") { ...f } } fragment f on Posting { id }',
      4,
    ],
    ['the schema', '{ __schema { types { name } } }', 10_000],
    ['a type', '{ __type(name: "Posting") { name } }', 1_000],
    ['nothing for a name', '{ __typename }', 0],
  ])('counts %s', (_, query, expected) => expect(cost(query)).toBe(expected));

  describe('for what is asked of the schema', () => {
    const half = (answer: unknown): number => {
      const fields = (value: unknown): number => {
        if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + fields(one), 0);
        if (typeof value !== 'object' || value === null) return 0;
        return Object.values(value).reduce((sum: number, one) => sum + 1 + fields(one), 0);
      };
      return Math.ceil(fields(answer) / 2);
    };
    const names = Object.keys(schema.getTypeMap()).map((_, at) => `t${at}: name`);
    it.each([
      ['the whole of it', getIntrospectionQuery()],
      [
        'all types often',
        `{ __schema { ${names
          .slice(0, 50)
          .map((_, at) => `a${at}: types { name kind }`)
          .join(' ')} } }`,
      ],
      [
        'a type within types',
        '{ __type(name: "Query") { fields { name args { type { ...t } } type { ...t } } } } fragment t on __Type { name ofType { ...o } } fragment o on __Type { name ... on __Type { fields { name } } }',
      ],
    ])('counts each field of the answer, by halves: %s', (_, query) => {
      const { data } = executeSync({ schema, document: parse(query) });
      expect(cost(query)).toBe(half(data));
      expect(cost(query)).toBeGreaterThan(1_000);
    });

    it('lets tools ask for the whole of it, once', () => {
      const whole = getIntrospectionQuery({
        inputValueDeprecation: true,
        specifiedByUrl: true,
        schemaDescription: true,
      });
      const twice = whole.replace(/types \{\s*\.\.\.FullType\s*\}/, '$& again: $&');
      expect(cost(whole)).toBeLessThan(LIMITS.cost);
      expect(twice).not.toBe(whole);
      expect(cost(twice)).toBeGreaterThan(LIMITS.cost);
    });

    it('is beyond the limit, however much more is asked for', () => {
      const types = Array.from(
        { length: 99 },
        (_, at) => `a${at}: types { fields { type { ofType { fields { name } } } } }`,
      );
      expect(cost(`{ __schema { ${types.join(' ')} } }`)).toBeGreaterThan(LIMITS.cost);
    });
  });

  it('leaves out what is not included', () =>
    expect(cost('query($y: Boolean!) { programmeYears @include(if: $y) { year } }', { y: false })).toBe(0));

  it('is more than the limit where lists nest without an end', () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'id' : `evaluations { id posting { id ${nest(depth - 1)} } }`;
    const costs = [1, 2, 3].map((depth) => cost(`{ posting(id: "p") { ${nest(depth)} } }`));
    expect(costs.map((each) => each > LIMITS.cost)).toStrictEqual([false, false, true]);
  });

  it('is found at once, however often a fragment is spread', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment f${at} on Posting { ...f${at + 1} ...f${at + 1} ...f${at + 1} }`,
    );
    const query = `{ posting(id: "p") { ...f0 } } ${fragments.join(' ')} fragment f40 on Posting { id }`;
    expect(cost(query)).toBe(1 + 3 ** 40);
  });

  it.each(['first', 'last'])('counts %s, the larger one of both', (name) => {
    const paged = buildSchema(
      'type Query { all(first: Int, last: Int): AConnection! } type AConnection { edges: [A!]! } type A { id: ID! }',
    );
    const document = parse(`{ all(${name}: 9) { edges { id } } }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
    expect(costOf({ schema: paged, sizes }, { document, operation, variables: {} })).toBe(1 + 9 * 2);
  });
});
