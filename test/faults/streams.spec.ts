import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { connectLog } from '@zhudian/log';
import { factsOf } from '@zhudian/tools';
import { factMetadata } from '../support/new-facts';
import { patience, until } from '../support/patience';
import { trials } from '../support/trials';
import { SteadyReader, WAYS } from '../gateway/support/steady-reader';
import { BUREAU } from '../scenario/support/programme';
import { codeOf, startSystem, type Actor, type System } from '../scenario/support/system';

const READERS = 50;
const WRITERS = 3;
/** One may have 32 streams. */
const PERSONS = ['admin', 'lin', 'qin'] as const;
const VICTIMS = [
  'gateway',
  'personnel subgraph',
  'organization subgraph',
  'integrity-performance subgraph',
  'log',
  'personnel projector',
] as const;
/** Kills. */
const TRIALS = trials('killed-streams', { test: 4, soak: 300 });

/** Facts that are recorded while somebody is away. */
const MISSED = trials('stream-reconnect', { test: 1_000, soak: 1_000_000 }).numRuns;
const PER_APPEND = 200;
const missedFact = (isFirst: boolean) => ({
  id: randomUUID(),
  type: isFirst ? 'PersonRegistered' : 'MembershipChanged',
  data: isFirst ? { unitId: BUREAU, membership: 'FULL' } : { membership: 'PROBATIONARY' },
  metadata: factMetadata({ commandId: randomUUID() }),
});

jest.setTimeout(patience(600_000));

const PASSING = new Set<unknown>([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'LOG_UNAVAILABLE',
  'POSITION_NOT_REACHED',
  'RECORDED_NOT_SHOWN',
  undefined,
]);

/** Whole numbers below a bound, the same for the same seed. */
const chance = (seed: number) => {
  let state = seed >>> 0;
  return (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
};

/** One that was killed just before may not have been noticed to be gone. */
const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // No `instanceof`: what Node throws is no error of the spec's own realm.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** The same command again until it is known to be done. */
const insist = (actor: Actor, command: string, input: object): Promise<void> => {
  const commandId = randomUUID();
  return until(async () => {
    const answer = await actor.send(command, '2025-06-02', input, commandId).catch(() => ({}));
    if (!('data' in answer) || !answer.data) {
      if (PASSING.has(codeOf(answer))) return false;
      throw new Error(JSON.stringify(answer));
    }
    return true;
  });
};

describe('Fifty readers of changes, while processes are killed at random', () => {
  let system: System;
  let readers: readonly SteadyReader[];
  const written: string[] = [];

  beforeAll(async () => {
    system = await startSystem({ apart: true });
    const administrator = system.as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], BUREAU);
    await administrator.does('RegisterOrgUnit', '2025-06-01', {
      orgUnitId: BUREAU,
      type: 'BUREAU',
      name: '局',
      divisionCode: '450100',
    });
    const tokens = await Promise.all(PERSONS.map((person) => system.tokenOf(person, ['PARTY_WORK'], BUREAU)));
    const url = `${system.url}/graphql`;
    readers = Array.from({ length: READERS }, (_, at) => {
      const token = tokens[at % tokens.length] ?? '';
      return new SteadyReader(WAYS[at % WAYS.length] ?? 'WebSocket', { url, token });
    });
    let isWriting = true;
    const writer = async (index: number) => {
      for (let count = 0; isWriting; count += 1) {
        const personId = `p-${index}-${count}`;
        await insist(administrator, 'RegisterPerson', { personId, unitId: BUREAU, membership: 'FULL' });
        written.push(personId);
        // The machine has fifty readers to serve besides.
        await delay(100);
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, index) => writer(index));
    const goOn = () => {
      const enough = written.length + WRITERS;
      return until(() => written.length >= enough);
    };
    const below = chance(TRIALS.seed);
    for (let kills = 0; kills < TRIALS.numRuns; kills += 1) {
      await goOn();
      const victim = VICTIMS[below(VICTIMS.length)] ?? 'gateway';
      const pid = system.pids().get(victim);
      if (pid) kill(pid);
    }
    await goOn();
    isWriting = false;
    await Promise.all(writers);
  });
  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.stop()));
    await system.stop();
  });

  it('end with the log as it is, each fact once and in its place', async () => {
    const log = connectLog(system.eventStore);
    const told: string[] = [];
    for await (const { id, stream } of factsOf(log)) if (stream.startsWith('Person-')) told.push(id);
    await log.close();
    expect(told).toHaveLength(written.length);
    const heard = ({ told: facts }: SteadyReader) => facts.filter(({ stream }) => stream.startsWith('Person-'));
    await until(() => readers.every((reader) => heard(reader).length >= told.length));
    for (const reader of readers)
      expect([reader.way, heard(reader).map(({ id }) => id)]).toStrictEqual([reader.way, told]);
  });

  it('who come back after many more read on where they were, each fact once', async () => {
    await Promise.all(readers.map((reader) => reader.stop()));
    const away = readers.slice(0, WAYS.length);
    const log = connectLog(system.eventStore);
    const told: string[] = [];
    while (told.length < MISSED) {
      const facts = Array.from({ length: PER_APPEND }, (_, at) => missedFact(at === 0));
      await log.append([{ stream: `Person-many-${told.length}`, expected: 'no_stream', facts }]);
      told.push(...facts.map(({ id }) => id));
    }
    await log.close();
    for (const { way, position } of away) {
      const source = { url: `${system.url}/graphql`, token: await system.tokenOf('admin', ['PARTY_WORK'], BUREAU) };
      const reader = new SteadyReader(way, { ...source, after: position });
      const isOne = ({ stream }: { readonly stream: string }) => stream.startsWith('Person-many-');
      await until(() => reader.told.at(-1)?.id === told.at(-1));
      await reader.stop();
      expect([way, reader.told.filter(isOne).map(({ id }) => id)]).toStrictEqual([way, told]);
    }
  });

  it('are told the same, in whatever way', () => {
    const all = readers.map(({ told }) => told.map(({ id }) => id));
    const shortest = Math.min(...all.map(({ length }) => length));
    for (const ids of all) expect(ids.slice(0, shortest)).toStrictEqual(all[0]?.slice(0, shortest));
  });
});
