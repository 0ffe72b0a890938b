import { ORIGIN, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import type { Executed } from '../../gateway/src/execution/execution';
import { FairQueue } from '../../gateway/src/limits/fair-queue';
import { SHARES } from '../../gateway/src/limits/shares';
import { LiveQueries, type LiveQuestion, type LiveSources } from '../../gateway/src/live/live-queries';
import { LiveResults } from '../../gateway/src/live/live-results';
import { KnownPositions } from '../../gateway/src/subgraphs/known-positions';
import { until } from '../support/patience';

const question = {
  admitted: { queryHash: 'q', operationName: null } as LiveQuestion['admitted'],
  variables: {},
  patch: false,
  least: undefined,
};

/** A graph that answers its position, from one read model that changes at every position but those that are quiet. */
const graphOf = (
  quiet: readonly Position[] = [],
  answer: (position: Position | undefined) => Executed = (position) => ({ data: { at: position } }),
) => {
  const known = new KnownPositions(['one']);
  let executions = 0;
  let changedAt: Position = ORIGIN;
  const execute: LiveSources['streaming']['execute'] = async (_, __, { operation, position }) => {
    executions += 1;
    operation.outcome.reads.note('one', { reads: ['model.1'] });
    return answer(position);
  };
  const queries = new LiveQueries({
    known,
    verify: () => ({ sub: 'mei', exp: 4_000_000_000 }),
    operationTimeoutMs: 1_000,
    draining: new AbortController().signal,
    streaming: { execute } as LiveSources['streaming'],
    queue: new FairQueue(SHARES),
    actorOf: async () => undefined,
  });
  const reach = (position: Position) => {
    if (!quiet.includes(position)) changedAt = position;
    known.heard('one', { position, changes: new Map([['model.1', changedAt]]), stopped: undefined });
  };
  const watching = (authorization = 'mei') => {
    const hangUp = new AbortController();
    const results = new LiveResults(queries, question, { authorization, signal: hangUp.signal });
    return { hangUp, next: async () => (await results.next())?.data };
  };
  return { queries, reach, watching, executions: () => executions };
};

describe('Those who watch one question', () => {
  it('are told what the others know already, however long they were not looking', async () => {
    const { reach, watching } = graphOf();
    const [quick, slow] = [watching(), watching()];
    reach(1);
    expect([await quick.next(), await slow.next()]).toStrictEqual([{ at: 1 }, { at: 1 }]);
    for (const position of [2, 3, 4]) {
      reach(position);
      expect(await quick.next()).toStrictEqual({ at: position });
    }
    expect(await slow.next()).toStrictEqual({ at: 4 });
  });

  it('share its executions, and cost none while nobody looks', async () => {
    const { reach, watching, executions } = graphOf();
    const watchers = Array.from({ length: 1_000 }, () => watching());
    reach(1);
    await Promise.all(watchers.map(({ next }) => next()));
    for (const position of [2, 3, 4, 5]) reach(position);
    expect(executions()).toBe(1);
    await Promise.all(watchers.map(({ next }) => next()));
    expect(executions()).toBe(2);
  });

  it('are told nothing where nothing it rests on has changed', async () => {
    const { reach, watching, executions } = graphOf([2, 3]);
    const watcher = watching();
    reach(1);
    await watcher.next();
    const next = watcher.next();
    for (const position of [2, 3, 4]) reach(position);
    expect([await next, executions()]).toStrictEqual([{ at: 4 }, 2]);
  });

  it('are told nothing where the same errors only come in another order', async () => {
    const errors = [new GraphQLError('no', { path: ['a', 0] }), new GraphQLError('no', { path: ['a', 1] })];
    const told = [{ data: null, errors }, { data: null, errors: errors.toReversed() }, { data: { at: 4 } }];
    const { reach, watching, executions } = graphOf([], () => told.shift() ?? { data: null });
    const watcher = watching();
    reach(1);
    expect(await watcher.next()).toBeNull();
    const next = watcher.next();
    reach(2);
    await until(() => executions() === 2);
    reach(3);
    expect([await next, executions()]).toStrictEqual([{ at: 4 }, 3]);
  });

  it('leave nothing behind', async () => {
    const { queries, reach, watching } = graphOf();
    const watchers = [watching(), watching(), watching('lan')];
    reach(1);
    for (const { next } of watchers) await next();
    expect(queries.count).toBe(2);
    for (const { hangUp } of watchers) hangUp.abort();
    expect(queries.count).toBe(0);
  });
});
