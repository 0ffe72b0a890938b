import { Kind, parse } from 'graphql';
import { compiledGraph } from '../../gateway/src/execution/compiling-executor';
import type { SubgraphAnswer } from '../../gateway/src/execution/execution';
import { composed } from './support/supergraph';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])`;
const definition = (name: string, text: string) => ({ name, typeDefs: parse(`${FEDERATION}\n${text}`), resolvers: {} });

/** An executor over subgraphs that answer as they are told; which of them were asked, in order. */
const executorOver = (
  subgraphs: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, SubgraphAnswer | Error>>,
) => {
  const asked: string[] = [];
  const supergraphSdl = composed(Object.entries(subgraphs).map(([name, text]) => definition(name, text)));
  const { execute } = compiledGraph(supergraphSdl, () => async (name) => {
    asked.push(name);
    const answer = answers[name] ?? { data: null };
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const run = async (query: string) => {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
    return execute({ queryHash: query, document, operation, operationName: null }, {}, undefined);
  };
  return { asked, run };
};

describe('The changes of a document', () => {
  const subgraphs = {
    one: 'type Query { a: Int } type Mutation { first: Int! attempt: Int }',
    two: 'type Mutation { second: Int! }',
  };
  const failed = { errors: [{ message: 'no', path: ['first'] }] };

  it.each<[string, SubgraphAnswer | Error]>([
    ['is refused', { data: null, ...failed }],
    ['is not there', { data: { first: null } }],
    ['cannot be asked for', new Error('away')],
  ])('stop after one that must not be null and %s, in another subgraph too', async (_, answer) => {
    const { asked, run } = executorOver(subgraphs, { one: answer, two: { data: { second: 2 } } });
    const executed = await run('mutation { first second }');
    expect([asked, executed?.data, executed?.errors?.length]).toStrictEqual([['one'], null, 1]);
  });

  it('stop after one under another name', async () => {
    const { asked, run } = executorOver(subgraphs, { one: { data: { x: null } }, two: { data: { second: 2 } } });
    await run('mutation { x: first second }');
    expect(asked).toStrictEqual(['one']);
  });

  it('go on after one that may be null, and one that succeeds', async () => {
    const refused = { data: { attempt: null }, errors: [{ message: 'no', path: ['attempt'] }] };
    const { asked, run } = executorOver(subgraphs, { one: refused, two: { data: { second: 2 } } });
    const executed = await run('mutation { attempt second }');
    expect([asked, executed?.data]).toStrictEqual([['one', 'two'], { attempt: null, second: 2 }]);
  });
});

describe('A null that has to bubble up', () => {
  const subgraphs = {
    one: 'type Query { all: [Thing] } type Thing { name: String! part: Part! } type Part { size: Int! }',
  };

  it.each([
    ['{ all { name } }', { all: [{ name: 'x' }, { name: null }] }, ['all', 1, 'name']],
    [
      '{ all { p: part { size } } }',
      { all: [{ p: { size: 1 } }, null, { p: { size: null } }] },
      ['all', 2, 'p', 'size'],
    ],
    ['{ all { part { size } } }', { all: [{ part: null }] }, ['all', 0, 'part']],
    ['{ all { part { size } } }', { all: [{ part: { size: 'big' } }] }, ['all', 0, 'part', 'size']],
    ['{ all { name } }', { all: 'none' }, ['all']],
  ])('is an error with a path: %s', async (query, data, path) => {
    const executed = await executorOver(subgraphs, { one: { data } }).run(query);
    expect(executed?.errors?.map((error) => error.path)).toStrictEqual([path]);
  });

  it('is no error of its own where a subgraph has one', async () => {
    const errors = [{ message: 'no', path: ['all', 0, 'name'] }];
    const executed = await executorOver(subgraphs, { one: { data: { all: [{ name: null }] }, errors } }).run(
      '{ all { name } }',
    );
    expect(executed?.errors?.map(({ message }) => message)).toStrictEqual(['no']);
  });
});

describe('An interface that a subgraph has as an object', () => {
  const subgraphs = {
    one: 'type Query { things: [Thing] } interface Thing @key(fields: "id") { id: ID! } type Box implements Thing @key(fields: "id") { id: ID! }',
    two: 'type Query { best: Thing } type Thing @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
  };

  it('is left to the library, which asks for no concrete type where none is needed', async () => {
    const { run } = executorOver(subgraphs, { two: { data: { best: { id: 'b', stars: 3 } } } });
    expect([await run('{ best { stars } }'), await run('{ things { id } }')]).toStrictEqual([undefined, undefined]);
    expect((await run('{ __typename }'))?.errors).toBeUndefined();
  });
});
