import { federatedSchema, startSubgraph, type RequestContext, type RunningSubgraph } from '@zhudian/framework/service';
import { orgUnitPaths, type Reader, type Snapshot } from '@zhudian/projections';
import { Turns } from '@zhudian/runtime';
import { Ctx, Int, Query, Resolver } from 'type-graphql';
import { silent } from '../support/silent';
import { loneViewer } from '../support/viewers';
import { until } from '../support/patience';

const SECRET = 'only the gateway knows';
const paths = orgUnitPaths('organization');
const READS = 20_000;

let reads = 0;

/** Reads as an embedded database does: at once, and busy all the time. */
const busy = async () => {
  reads += 1;
  const end = performance.now() + 0.5;
  while (performance.now() < end);
  return undefined;
};

const snapshot = { position: 7, find: busy } as Partial<Snapshot> as Snapshot;
const reader = {
  viewerOf: (claimed) => Promise.resolve(loneViewer(claimed)),
  classOf: () => Promise.resolve({ key: 'lone', grounds: [] }),
  position: () => Promise.resolve(7),
  reach: () => Promise.resolve(true),
  at: () => snapshot,
} as Partial<Reader> as Reader;

@Resolver()
class Busy {
  @Query(() => Int) async work(@Ctx() { snapshot }: RequestContext) {
    for (let done = 0; done < READS; done += 1) await snapshot.find(paths, 'u1');
    return READS;
  }
}

let subgraph: RunningSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph({
    logger: silent,
    schema: federatedSchema({ resolvers: [Busy], references: {} }),
    ports: {
      reader,
      handle: () => Promise.reject(new Error('This subgraph only answers.')),
      today: () => '2016-03-01',
      dayAt: (instant) => instant.slice(0, 10),
      ruleSetOn: () => 'story',
      waitMs: 1_000,
    },
    verify: () => Promise.resolve({ personId: 'mei', roles: [], unit: 'u1' }),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });
});
afterAll(() => subgraph.stop());

const ask = (signal: AbortSignal) =>
  fetch(`${subgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zhudian-gateway': SECRET },
    body: JSON.stringify({ query: '{ work }' }),
    signal,
  });

describe('A subgraph under a query that reads without an end', () => {
  it('says that it is live, and reads no more for a caller that has gone', async () => {
    const caller = new AbortController();
    const asked = ask(caller.signal);
    await until(async () => reads > 0);
    for (let time = 0; time < 5; time += 1) {
      const before = reads;
      expect((await fetch(`${subgraph.url}/health/live`)).status).toBe(200);
      // Answered after some reads of the query, not after all of them.
      expect(reads - before).toBeLessThan(READS / 10);
    }
    caller.abort();
    await expect(asked).rejects.toThrow('abort');
    let seen = -1;
    await until(async () => {
      const isStill = seen === reads;
      seen = reads;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return isStill && seen === reads;
    });
    expect(reads).toBeLessThan(READS);
  });
});

describe('Turns', () => {
  it('go to those who wait one at a time, in their order, with all else in between', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const waiting = ['a', 'b', 'c'].map((name) => turns.pause().then(() => order.push(name)));
    setImmediate(() => setImmediate(() => order.push('else')));
    await Promise.all(waiting);
    expect(order).toStrictEqual(['a', 'b', 'else', 'c']);
  });

  it('end after a while of work', async () => {
    const turns = new Turns();
    expect(turns.isOver).toBe(false);
    const end = performance.now() + 15;
    while (performance.now() < end);
    expect(turns.isOver).toBe(true);
    await turns.pause();
    expect(turns.isOver).toBe(false);
  });
});
