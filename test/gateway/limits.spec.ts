import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { LIMITS } from '../../gateway/src/limits/limits';
import { startTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const near = (depth: number): string => (depth === 0 ? 'id' : `near { ${near(depth - 1)} }`);
/** Fragments, each spread in the one before. */
const chained = (count: number) =>
  times(count, (at) => `fragment f${at + 1} on Query { ${at + 1 < count ? `...f${at + 2}` : '__typename'} }`);

/** A request just within a limit, and one just beyond it. */
const table: readonly [string, (most: number) => object, number][] = [
  ['DOCUMENT_TOO_LONG', (most) => ({ query: `{ ${times(most - 2, () => '__typename')} }` }), LIMITS.tokens],
  ['ALIASES_TOO_MANY', (most) => ({ query: `{ ${times(most, (at) => `a${at}: __typename`)} }` }), LIMITS.aliases],
  [
    'DIRECTIVES_TOO_MANY',
    (most) => ({ query: `{ ${times(most, () => '__typename @skip(if: false)')} }` }),
    LIMITS.directives,
  ],
  [
    'OPERATION_TOO_DEEP',
    (most) => ({ query: `{ station(id: "s") { ...s } } fragment s on Station { ${near(most - 2)} }` }),
    LIMITS.depth,
  ],
  [
    'OPERATION_TOO_DEEP',
    (most) => ({ query: `{ ${'... on Query { '.repeat(most - 1)}__typename${'}'.repeat(most - 1)} }` }),
    LIMITS.nesting,
  ],
  ['OPERATION_TOO_DEEP', (most) => ({ query: `{ ...f1 } ${chained(most - 1)}` }), LIMITS.nesting],
  [
    'OPERATIONS_TOO_MANY',
    (most) => ({ query: times(most, (at) => `query Q${at} { __typename }`), operationName: 'Q0' }),
    LIMITS.operations,
  ],
  [
    'OPERATION_NAME_TOO_LONG',
    (most) => ({ query: `query ${'q'.repeat(most)} { __typename }`, operationName: 'q'.repeat(most) }),
    LIMITS.operationName,
  ],
  ['OPERATION_NAME_TOO_LONG', (most) => ({ query: `query ${'q'.repeat(most)} { __typename }` }), LIMITS.operationName],
  ['TEXT_TOO_LONG', (most) => ({ query: `{ station(id: "${'s'.repeat(most)}") { id } }` }), LIMITS.text],
  [
    'TEXT_TOO_LONG',
    (most) => ({ query: 'query($id: ID!) { station(id: $id) { id } }', variables: { id: 's'.repeat(most) } }),
    LIMITS.text,
  ],
  [
    'VALUE_TOO_DEEP',
    (most) => ({ query: '{ __typename }', variables: { a: JSON.parse(nested(most, '[', ']')) as unknown } }),
    LIMITS.valueDepth,
  ],
  ['VALUE_TOO_DEEP', (most) => ({ query: `{ __typename @skip(if: ${nested(most, '[', ']')}) }` }), LIMITS.valueDepth],
];

const bilingual = { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[ -~]+$/) };

const answerTo = async (body: object, accept = 'application/json') => {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(graph.gateway.url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string; messages: unknown } }[];
  };
  return { status: response.status, errors };
};
const codesOf = async (body: object) => (await answerTo(body)).errors?.map(({ extensions }) => extensions.code) ?? [];

describe('A request', () => {
  it.each(table)('is within its limits up to the last: %s', async (code, request, most) =>
    expect(await codesOf(request(most))).not.toContain(code),
  );

  it.each(table)('is refused with 400 and a code one beyond: %s', async (code, request, most) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, errors } = await answerTo(request(most + 1), accept);
      expect([status, errors]).toMatchObject([400, [{ extensions: { code, messages: bilingual } }]]);
    }
  });

  it.each([
    ['fields', '{a'.repeat(4_900), 'GRAPHQL_PARSE_FAILED'],
    ['fields that close', nested(4_900, '{a', '}'), 'OPERATION_TOO_DEEP'],
    ['lists', `{ station(id: ${nested(4_900, '[', ']')}) { id } }`, 'OPERATION_TOO_DEEP'],
  ])('that nests %s by the thousand is refused', async (_, query, code) => {
    const codes = await codesOf({ query });
    expect(['OPERATION_TOO_DEEP', code]).toEqual(expect.arrayContaining(codes));
    expect(codes).toHaveLength(1);
  });

  it.each([
    '{ statoin(id: "s1") { id } }',
    '{ station(idd: "s1") { id } }',
    '{ station(id: "s1") { nmae } }',
    'query($n: Itn) { stations(first: $n) { id } }',
  ])('learns nothing of the schema by guessing names: %s', async (query) => {
    const { errors } = await answerTo({ query });
    expect(errors).toHaveLength(query.includes('idd') ? 2 : 1);
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
  });
});

describe('Introspection', () => {
  it('costs as much as many pages', async () => {
    const schema = (count: number) => ({
      query: `{ ${times(count, (at) => `s${at}: __schema { queryType { name } }`)} }`,
    });
    expect([await codesOf(schema(10)), await codesOf(schema(11))]).toStrictEqual([[], ['OPERATION_TOO_COSTLY']]);
  });
});

describe('Without a token', () => {
  let closed: TestGraph;
  beforeAll(async () => {
    closed = await startTestGraph({ openIntrospection: false });
  });
  afterAll(() => closed.stop());
  const sixty = `{ ${times(60, (at) => `s${at}: __schema { types { name } }`)} }`;

  it.each([
    ['a query', '{ stations { id } }', {}],
    ['sixty aliases of the schema', sixty, {}],
    ['what cannot be parsed', '{', {}],
    ['a token that is none', '{ stations { id } }', { authorization: 'Basic bWVp' }],
  ])('nothing is parsed: %s', async (_, query, headers: Record<string, string>) => {
    const { status, body, headers: answered } = await closed.ask(query, headers);
    expect([status, answered.get('www-authenticate')]).toStrictEqual([401, 'Bearer']);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED', messages: bilingual } }] });
    expect(body.data).toBeUndefined();
  });

  it('a body is refused before it has arrived', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '100000' };
    const begun = request(closed.gateway.url, { method: 'POST', headers });
    begun.write('{');
    const [response] = (await once(begun, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    begun.destroy();
  });

  it('introspection is open to whoever has one', async () => {
    const { body } = await closed.ask('{ __schema { queryType { name } } }', { authorization: 'Bearer mei' });
    expect(body.data).toStrictEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});
