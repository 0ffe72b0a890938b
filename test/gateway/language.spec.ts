import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { languageOf } from '../../gateway/src/errors/language';
import { ListSizes } from '../../gateway/src/limits/list-sizes';
import { costCheck } from '../../gateway/src/limits/cost-limit';
import { startTestGraph, type TestGraph } from './support/test-graph';

describe('The language of a message', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en,zh', 'en'],
    ['zh,en', 'zh'],
    ['zh;q=0.5, en;q=0.7', 'en'],
    ['fr, en;q=0.2, *;q=0.1', 'en'],
    ['zh;q=0, *', 'en'],
    ['english', 'zh'],
    ['en;q=x', 'zh'],
  ])('for %j is %s', (accept, language) => {
    expect(languageOf(accept)).toBe(language);
  });
});

describe('A message', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
  });
  afterAll(() => graph.stop());

  const HAN = /\p{Script=Han}/u;
  const asked: readonly (readonly [string, string, Record<string, string>, object])[] = [
    ['of a position that is none', '{ me }', { 'x-zhudian-as-of': '12' }, {}],
    ['of a syntax error', '{ me', {}, {}],
    ['of a field that is not there', '{ nothing }', {}, {}],
    ['of a node id', '{ node(id: "x") { nodeId } }', {}, {}],
    ['of a variable', 'query ($n: Int!) { stations(first: $n) { id } }', {}, { variables: { n: 'x' } }],
  ];

  it.each(asked)(
    '%s is in the language of the caller, and both are in its extensions',
    async (_, query, headers, extra) => {
      const said = await Promise.all(
        ['zh-CN', 'en'].map(async (language) => {
          const { status, body } = await graph.ask(query, { ...headers, 'accept-language': language }, extra);
          const [error] = body.errors ?? [];
          return { status, message: error?.message ?? '', messages: error?.extensions['messages'] };
        }),
      );
      const [zh, en] = said;
      expect(zh?.status).toBeLessThan(500);
      expect(zh?.message).toMatch(HAN);
      expect(en?.message).not.toMatch(HAN);
      expect(zh?.messages).toStrictEqual({ zh: zh?.message, en: en?.message });
    },
  );

  const named: readonly (readonly [string, object, readonly string[]])[] = [
    ['{ nothing }', {}, ['Query', 'nothing']],
    ['{ stations(nothing: 1) { id } }', {}, ['Query.stations', 'nothing']],
    ['{ stations }', {}, ['stations']],
    ['{ station { id } }', {}, ['station', 'id']],
    ['query ($n: Nothing) { stations(first: $n) { id } }', {}, ['Nothing']],
    ['{ stations(first: $n) { id } }', {}, ['$n']],
    ['{ ...Nothing }', {}, ['Nothing']],
    ['{ stations(first: "x") { id } }', {}, ['x']],
    ['query ($n: Int!) { stations(first: $n) { id } }', { variables: { n: 'x' } }, ['$n']],
    ['query ($n: Int!) { stations(first: $n) { id } }', {}, ['$n']],
    ['{ stations(first: 1) { id } stations(first: 2) { id } }', {}, ['stations']],
    ['{ me ] }', {}, [']']],
  ];
  it.each(named)('names in Chinese too what is wrong with %s', async (query, extra, names) => {
    const { body } = await graph.ask(query, { 'accept-language': 'zh' }, extra);
    const message = body.errors?.[0]?.message ?? '';
    for (const name of names) expect(message).toContain(`“${name}”`);
    expect(message.replaceAll(/“[^”]*”/g, '').replace('nodeId', '')).not.toMatch(/[A-Za-z]/);
  });

  it('of a body that is no JSON is in the language of the caller', async () => {
    const post = async (language: string) => {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      const response = await fetch(graph.gateway.url, { method: 'POST', headers, body: '{' });
      return ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message;
    };
    expect(await post('zh')).toMatch(HAN);
    expect(await post('en')).not.toMatch(HAN);
  });

  it('of a null for what has a default is the caller’s mistake', () => {
    const schema = buildSchema('type Query { stations(first: Int! = 50): [Int] }');
    const document = parse('query ($n: Int = 3) { stations(first: $n) }');
    const [operation] = document.definitions as [OperationDefinitionNode];
    const asked = { schema, document, operation, operationName: null, request: { variables: { n: null } } };
    expect(() => costCheck(100, new ListSizes(new Map()))(asked)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', http: { status: 400 } }),
      }),
    );
  });

  it('of a persisted query that is not stored says so', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const response = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toStrictEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});
