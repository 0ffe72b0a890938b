import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { connectLog } from '@zhudian/log';
import { factsOf } from '@zhudian/tools';
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
    system = await startSystem();
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
      if (pid) process.kill(pid, 'SIGKILL');
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

  it('are told the same, in whatever way', () => {
    const all = readers.map(({ told }) => told.map(({ id }) => id));
    const shortest = Math.min(...all.map(({ length }) => length));
    for (const ids of all) expect(ids.slice(0, shortest)).toStrictEqual(all[0]?.slice(0, shortest));
  });
});
