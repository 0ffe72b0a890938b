process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import fc from 'fast-check';
import { Kind, parse, validate } from 'graphql';
import { compiledGraph } from '../../gateway/src/execution/compiling-executor';
import type { Executed, SubgraphRequest } from '../../gateway/src/execution/execution';
import { generatedGraph } from './support/generated-graph';
import { randomQuery } from './support/random-query';
import { trials } from '../support/trials';

type Answer = Executed & { readonly extensions?: Readonly<Record<string, unknown>> };

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The library's executor over the same subgraphs. */
const stockOver = ({ supergraphSdl, names, ask }: ReturnType<typeof generatedGraph>) => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const planner = new QueryPlanner(supergraph);
  const api = supergraph.apiSchema();
  const process = (name: string): GraphQLDataSource => ({
    process: async ({ request }) => (await ask(name, request as SubgraphRequest)) as never,
  });
  const services = Object.fromEntries(names.map((name) => [name, process(name)]));
  return async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const document = parse(query);
    const context = buildOperationContext({ schema: api.toGraphQLJSSchema(), operationDocument: document });
    const plan = planner.buildQueryPlan(operationFromDocument(api, document));
    const request = { logger: silent, request: { variables }, context: {}, metrics: { nonFtv1ErrorPaths: [] } };
    const schema = supergraph.schema.toGraphQLJSSchema();
    return (await executeQueryPlan(plan, services, request as never, context, schema, api)) as Answer;
  };
};

const oursOver = ({ supergraphSdl, ask }: ReturnType<typeof generatedGraph>) => {
  const { schema, execute } = compiledGraph(supergraphSdl, () => ask);
  const run = async (query: string, variables: Record<string, unknown>): Promise<Answer | undefined> => {
    const document = parse(query);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('there is no operation');
    return execute({ queryHash: query, document, operation, operationName: null }, variables, undefined);
  };
  return { schema, run };
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
const isBubbled = ({ extensions }: Answer) => extensions?.['valueCompletion'] !== undefined;

/** Where an error is there is nothing. */
const leadsToNull = (value: unknown, [step, ...rest]: readonly (string | number)[]): boolean => {
  if (value === null || value === undefined) return true;
  return step !== undefined && leadsToNull((value as Record<string | number, unknown>)[step], rest);
};

/** What went wrong, in words. A null that had to bubble up is hidden by the library, and the error that it is with us. */
const messagesOf = (answer: Answer): readonly string[] => {
  const messages = (answer.errors ?? [])
    .map(({ message, originalError }) => originalError?.message ?? message)
    .toSorted();
  return messages.length === 0 && isBubbled(answer) ? ['bubbled'] : messages;
};

const check = (query: string, both: readonly [Answer | undefined, Answer]) => {
  const [mine, theirs] = both;
  // The rare operation that is left to the library.
  if (!mine) return [];
  const { errors = [] } = mine;
  const messages = isBubbled(theirs) && errors.length === 1 ? ['bubbled'] : messagesOf(mine);
  const data = plain(mine.data);
  // The library's own executor names a wrong place when some entities are not asked for.
  const astray = errors.filter(({ path }) => path && !leadsToNull(data, path)).map(({ path }) => path);
  const pathless = isBubbled(theirs) ? errors.filter(({ path }) => !path) : [];
  expect({ query, data, messages, astray, pathless }).toStrictEqual({
    query,
    data: plain(theirs.data),
    messages: messagesOf(theirs),
    astray: [],
    pathless: [],
  });
  return errors;
};

describe('Our executor', () => {
  it('answers as the library’s does, whatever the graph, the query and what fails', async () => {
    const numbers = fc.array(fc.nat(1_000), { minLength: 30, maxLength: 120 });
    let failed = 0;
    const property = fc.asyncProperty(
      fc.stringMatching(/^[0-9a-f]{4}$/),
      fc.array(numbers, { minLength: 4, maxLength: 4 }),
      async (seed, draws) => {
        const graph = generatedGraph(seed);
        const [ours, stock] = [oursOver(graph), stockOver(graph)];
        for (const drawn of draws) {
          const query = randomQuery(ours.schema, drawn);
          if (validate(ours.schema, parse(query)).length > 0) continue;
          const variables = { n: 1, yes: drawn.length % 2 === 0 };
          const both = [await ours.run(query, variables), await stock(query, variables)] as const;
          failed += check(query, both).length;
        }
      },
    );
    await fc.assert(property, { ...trials('differential', { test: 40, soak: 50_000 }), endOnFailure: true });
    expect(failed).toBeGreaterThan(20);
  });
});
