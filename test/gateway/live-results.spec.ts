import { ORIGIN, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import type { Executed } from '../../gateway/src/execution/execution';
import { TokenRefused } from '@zhudian/hops';
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
  classOf: (authorization: string) => string | undefined = () => undefined,
) => {
  const known = new KnownPositions(['one']);
  const ended = new Set<string>();
  const looks = jest.spyOn(known, 'beyond');
  let executions = 0;
  let changedAt: Position = ORIGIN;
  const execute: LiveSources['streaming']['execute'] = async (_, __, { operation, position }) => {
    executions += 1;
    const key = classOf(operation.authorization ?? '');
    const viewer = key === undefined ? {} : { viewer: { key, grounds: [], restsOn: ['rights.1'] }, grounds: [] };
    operation.outcome.reads.note('one', { reads: ['model.1'], ...viewer });
    const told = answer(position);
    return key === undefined ? told : { data: { ...told.data, key } };
  };
  const queries = new LiveQueries({
    known,
    verify: (token) => (ended.has(token ?? '') ? new TokenRefused('it has ended') : { sub: 'mei', exp: 4_000_000_000 }),
    now: Date.now,
    operationTimeoutMs: 1_000,
    draining: new AbortController().signal,
    streaming: { execute } as LiveSources['streaming'],
    queue: new FairQueue(SHARES),
    actorOf: async () => undefined,
  });
  let rightsAt: Position = ORIGIN;
  const changesAt = () =>
    new Map([
      ['model.1', changedAt],
      ['rights.1', rightsAt],
    ]);
  const reach = (position: Position) => {
    if (!quiet.includes(position)) changedAt = position;
    known.heard('one', { position, changes: changesAt(), stopped: undefined });
  };
  const watching = (authorization = 'mei') => {
    const hangUp = new AbortController();
    const results = new LiveResults(queries, question, { authorization, signal: hangUp.signal });
    return { hangUp, next: async () => (await results.next())?.data };
  };
  return {
    queries,
    reach,
    watching,
    executions: () => executions,
    looks: () => looks.mock.calls.length,
    end: (token: string) => void ended.add(token),
    newRights: (position: Position) => {
      rightsAt = position;
      reach(position);
    },
  };
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

  it('cost one execution, whoever they are, as long as they see the same', async () => {
    const classes: Record<string, string> = { he: 'station', yi: 'station' };
    const told = (position: Position) => (token: string) => ({ at: position, key: classes[token] ?? 'office' });
    const { reach, watching, executions, newRights } = graphOf([], undefined, (token) => classes[token] ?? 'office');
    const tokens = ['mei', 'lan', 'ji', 'he', 'yi', 'shen'];
    const watchers = tokens.map((token) => watching(token));
    const nextOfAll = () => Promise.all(watchers.map(({ next }) => next()));
    reach(1);
    await nextOfAll();
    expect(executions()).toBe(tokens.length);
    reach(2);
    expect(await nextOfAll()).toStrictEqual(tokens.map(told(2)));
    expect(executions()).toBe(tokens.length + 2);
    classes['lan'] = 'station';
    newRights(3);
    expect(await nextOfAll()).toStrictEqual(tokens.map(told(3)));
    reach(4);
    expect(await nextOfAll()).toStrictEqual(tokens.map(told(4)));
    expect(executions()).toBe(2 * tokens.length + 4);
  });

  it('are looked after by one of them, as long as there is nothing to tell', async () => {
    const quiet = Array.from({ length: 20 }, (_, nth) => nth + 2);
    const { reach, watching, looks } = graphOf(quiet);
    const watchers = Array.from({ length: 500 }, () => watching());
    reach(1);
    await Promise.all(watchers.map(({ next }) => next()));
    const before = looks();
    const nexts = Promise.all(watchers.map(({ next }) => next()));
    for (const position of [...quiet, 30]) {
      reach(position);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(new Set((await nexts).map((data) => JSON.stringify(data)))).toStrictEqual(new Set(['{"at":30}']));
    expect(looks() - before).toBeLessThanOrEqual(quiet.length + 2);
  });

  it('are looked after by another when that one leaves, or his token ends', async () => {
    const { reach, watching, end } = graphOf();
    const [leaving, ending, staying] = [watching('a'), watching('a'), watching('a')];
    reach(1);
    for (const { next } of [leaving, ending, staying]) await next();
    const [gone, told, other] = [leaving.next(), staying.next(), ending.next()];
    leaving.hangUp.abort();
    expect(await gone).toBeUndefined();
    reach(2);
    expect([await told, await other]).toStrictEqual([{ at: 2 }, { at: 2 }]);
    const [refused, alsoRefused] = [ending.next(), staying.next()].map((next) => next.catch((error: unknown) => error));
    end('a');
    reach(3);
    for (const error of [await refused, await alsoRefused])
      expect(error).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
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
