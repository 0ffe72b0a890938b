import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { factsIn, openStream, readStream, SUBSCRIPTION, type Payload } from './support/streams';
import { waitUntil } from './support/test-graph';

jest.setTimeout(patience(120_000));

const TOKEN = tokenOf('ji', 'DISCIPLINE', 'bureau');
const LIVE = 'query @live { orgUnit(id: "luobo") { name } }';

type Request = { readonly query: string; readonly variables?: Record<string, unknown> };
/** Tells each payload of an operation until it is stopped. */
type Subscribe = (request: Request, next: (payload: Payload) => void) => () => void;

/** What is used of graphql-sse. */
interface SseModule {
  readonly createClient: (options: object) => {
    readonly subscribe: (request: Request, sink: object) => () => void;
    readonly dispose: () => void;
  };
}

interface Subscribable {
  readonly subscribe: (observer: {
    readonly next: (payload: Payload) => void;
    readonly error: (error: unknown) => void;
  }) => { readonly unsubscribe: () => void };
}

/** What is used of Apollo Client. */
interface ApolloModule {
  readonly HttpLink: new (options: object) => object;
  readonly InMemoryCache: new () => object;
  readonly ApolloClient: new (options: object) => {
    readonly subscribe: (request: object) => Subscribable;
    readonly stop: () => void;
  };
  readonly gql: (text: string) => object;
}

/** What is used of urql. */
interface UrqlModule {
  readonly Client: new (options: object) => {
    readonly subscription: (
      query: string,
      variables: object,
    ) => { subscribe: (next: (payload: Payload) => void) => { unsubscribe: () => void } };
  };
  readonly subscriptionExchange: (options: object) => unknown;
}

const load = (name: string): Promise<unknown> => import(name);
const sinkOf = (next: (payload: Payload) => void) => ({ next, error: () => undefined, complete: () => undefined });

describe('A client that knows nothing of us', () => {
  let graph: ProgrammeGraph;
  let whole: readonly ChangeFact[];
  const closing: (() => unknown)[] = [];
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    whole = await readChanges(graph.ask, TOKEN);
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  afterAll(() => graph.stop());

  const authorization = `Bearer ${TOKEN}`;
  const socketClient = () => {
    const url = graph.gateway.url.replace('http', 'ws');
    const client = createSocketClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization } });
    closing.push(() => client.dispose());
    return client;
  };
  const overSockets = async (): Promise<Subscribe> => {
    const client = socketClient();
    return (request, next) => client.subscribe(request, sinkOf(next as never) as never);
  };
  const overEvents = async (singleConnection: boolean): Promise<Subscribe> => {
    const { createClient } = (await load('graphql-sse')) as SseModule;
    const client = createClient({ url: graph.gateway.url, headers: { authorization }, singleConnection });
    closing.push(() => client.dispose());
    return (request, next) => client.subscribe(request, sinkOf(next));
  };
  const overUrql = async (): Promise<Subscribe> => {
    const { Client, subscriptionExchange } = (await load('@urql/core')) as UrqlModule;
    const sockets = socketClient();
    const forwardSubscription = (request: Request) => ({
      subscribe: (sink: object) => ({ unsubscribe: sockets.subscribe(request as never, sink as never) }),
    });
    const exchanges = [subscriptionExchange({ forwardSubscription })];
    const client = new Client({ url: graph.gateway.url, exchanges, preferGetMethod: false });
    return ({ query, variables = {} }, next) => {
      const { unsubscribe } = client.subscription(query, variables).subscribe(next);
      return unsubscribe;
    };
  };
  const overApollo = async (): Promise<Subscribe> => {
    const { ApolloClient, HttpLink, InMemoryCache, gql } = (await load('@apollo/client')) as ApolloModule;
    const link = new HttpLink({ uri: graph.gateway.url, headers: { authorization } });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    closing.push(() => client.stop());
    return ({ query, variables }, next) => {
      const observable = client.subscribe({ query: gql(query), variables, fetchPolicy: 'no-cache' });
      const subscription = observable.subscribe({ next, error: () => undefined });
      return () => subscription.unsubscribe();
    };
  };

  const clients = {
    'graphql-ws': overSockets,
    'graphql-sse, one connection an operation': () => overEvents(false),
    'graphql-sse, one connection for all': () => overEvents(true),
    'urql over graphql-ws': overUrql,
    'Apollo Client over multipart': overApollo,
  };

  it.each(Object.entries(clients))('reads all changes: %s', async (_, clientOf) => {
    const subscribe = await clientOf();
    const payloads: Payload[] = [];
    const stop = subscribe({ query: SUBSCRIPTION, variables: {} }, (payload) => payloads.push(payload));
    await waitUntil(() => factsIn(payloads).length >= whole.length);
    stop();
    expect(factsIn(payloads).map(({ id }) => id)).toStrictEqual(whole.map(({ id }) => id));
  });

  it.each(Object.entries(clients))('goes on where it was cut: %s', async (_, clientOf) => {
    const subscribe = await clientOf();
    const told: ChangeFact[] = [];
    for (let after: string | undefined; told.length < whole.length;) {
      const page = await new Promise<Payload>((resolve) => {
        const stop = subscribe({ query: SUBSCRIPTION, variables: { after } }, (payload) => {
          setImmediate(() => stop());
          resolve(payload);
        });
      });
      told.push(...factsIn([page]));
      after = page.data?.changes.position;
    }
    expect(told.map(({ id }) => id)).toStrictEqual(whole.map(({ id }) => id));
  });

  it('reads all changes: fetch alone', async () => {
    const stream = await openStream('server-sent events', { url: graph.gateway.url, token: TOKEN, variables: {} });
    expect(factsIn(await readStream(stream, whole.length))).toStrictEqual(whole);
  });

  it.each(Object.entries(clients).filter(([name]) => name.startsWith('graphql-')))(
    'is told when the answer of a query differs: %s',
    async (name, clientOf) => {
      const subscribe = await clientOf();
      const told: unknown[] = [];
      const stop = subscribe({ query: LIVE }, ({ data }) => told.push(data));
      await waitUntil(() => told.length === 1);
      await graph.tell(recorded('OrgUnit-luobo', { type: 'OrgUnitRenamed', data: { name } }));
      await waitUntil(() => told.length === 2);
      stop();
      expect(told[1]).toStrictEqual({ orgUnit: { name } });
    },
  );

  it('reads what happens while it reads, in all protocols the same', async () => {
    const subscribed = await Promise.all(Object.values(clients).map((clientOf) => clientOf()));
    const end = (await readChanges(graph.ask, TOKEN)).at(-1)?.position;
    const read = subscribed.map((subscribe) => {
      const payloads: Payload[] = [];
      closing.push(subscribe({ query: SUBSCRIPTION, variables: { after: end } }, (payload) => payloads.push(payload)));
      return payloads;
    });
    const memberships = ['PROBATIONARY', 'FULL', 'PROBATIONARY'] as const;
    for (const membership of memberships)
      await graph.tell(recorded('Person-wei', { type: 'MembershipChanged', data: { membership } }));
    await waitUntil(() => read.every((payloads) => factsIn(payloads).length === memberships.length));
    const positions = read.map((payloads) => factsIn(payloads).map(({ position }) => position));
    expect(new Set(positions.map((each) => each.join(' '))).size).toBe(1);
  });
});
