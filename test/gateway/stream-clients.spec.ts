import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { patience } from '../support/patience';
import { readChanges, type Told } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { factsIn, SUBSCRIPTION, type Payload } from './support/streams';

jest.setTimeout(patience(120_000));

const TOKEN = tokenOf('ji', 'DISCIPLINE', 'bureau');

/** What is used of graphql-sse. */
interface SseModule {
  readonly createClient: (options: object) => {
    readonly iterate: (request: object) => AsyncIterableIterator<Payload>;
    readonly dispose: () => void;
  };
}

/** What is used of Apollo Client. */
interface ApolloModule {
  readonly HttpLink: new (options: object) => object;
  readonly InMemoryCache: new () => object;
  readonly ApolloClient: new (options: object) => {
    readonly subscribe: (request: object) => {
      readonly subscribe: (observer: {
        readonly next: (payload: Payload) => void;
        readonly error: (error: unknown) => void;
      }) => { readonly unsubscribe: () => void };
    };
    readonly stop: () => void;
  };
  readonly gql: (text: string) => object;
}

const load = (name: string): Promise<unknown> => import(name);

describe('A client that knows nothing of us', () => {
  let graph: ProgrammeGraph;
  let whole: readonly Told[];
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    whole = await readChanges(graph.ask, TOKEN);
  });
  afterAll(() => graph.stop());

  const headers = { authorization: `Bearer ${TOKEN}` };

  it('reads the changes over server-sent events: graphql-sse', async () => {
    const { createClient } = (await load('graphql-sse')) as SseModule;
    const client = createClient({ url: graph.gateway.url, headers });
    const payloads: Payload[] = [];
    for await (const payload of client.iterate({ query: SUBSCRIPTION })) {
      payloads.push(payload);
      if (factsIn(payloads).length >= whole.length) break;
    }
    client.dispose();
    expect(factsIn(payloads)).toStrictEqual(whole);
  });

  it('reads the changes in parts: Apollo Client', async () => {
    const { ApolloClient, HttpLink, InMemoryCache, gql } = (await load('@apollo/client')) as ApolloModule;
    const link = new HttpLink({ uri: graph.gateway.url, headers });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const payloads: Payload[] = [];
    await new Promise<void>((resolve, reject) => {
      const subscription = client.subscribe({ query: gql(SUBSCRIPTION), fetchPolicy: 'no-cache' }).subscribe({
        next: (payload) => {
          payloads.push(payload);
          if (factsIn(payloads).length < whole.length) return;
          subscription.unsubscribe();
          resolve();
        },
        error: reject,
      });
    });
    client.stop();
    expect(factsIn(payloads).map(({ id }) => id)).toStrictEqual(whole.map(({ id }) => id));
  });
});
