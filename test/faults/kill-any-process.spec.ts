import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RecordedFact } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import { openReadModels, openReader, persons, readModelsOf, runProjector } from '@zhudian/projections';
import { decodeVerifierKey, MemoryTree, openCheckpoint } from '@zhudian/proofs';
import { factsOf, leavesOf } from '@zhudian/tools';
import { eventually, patience, until } from '../support/patience';
import { trials } from '../support/trials';
import { BUREAU } from '../scenario/support/programme';
import { codeOf, startSystem, type Actor, type Answer, type System } from '../scenario/support/system';

jest.setTimeout(patience(600_000));

const WRITERS = 6;
const { numRuns: ROUNDS, seed: SEED } = trials('kill-any-process', { test: 1, soak: 10 });

/** All that may be killed, each once in a round, in orders by chance. */
const victimsAmong = (names: readonly string[]): readonly string[] =>
  fc.sample(fc.shuffledSubarray([...names], { minLength: names.length }), { numRuns: ROUNDS, seed: SEED }).flat();

const PASSING = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'LOG_UNAVAILABLE',
  'POSITION_NOT_REACHED',
  'RECORDED_NOT_SHOWN',
  undefined,
]);

/** The same command again until an answer comes, as a client does that does not know whether it was done. */
const insist = (actor: Actor, command: string, input: object): Promise<void> => {
  const commandId = randomUUID();
  return until(async () => {
    const answer: Answer = await actor.send(command, '2025-06-02', input, commandId).catch(() => ({}));
    if (answer.data?.[`${command.charAt(0).toLowerCase()}${command.slice(1)}`]) return true;
    if (!PASSING.has(codeOf(answer) as string | undefined)) throw new Error(JSON.stringify(answer.errors));
    return false;
  });
};

const everyFact = async (log: EventLog): Promise<readonly RecordedFact[]> => {
  const head = await log.head();
  const facts: RecordedFact[] = [];
  const enough = new AbortController();
  for await (const page of log.follow({ signal: enough.signal })) {
    facts.push(...page.facts);
    if (page.checkpoint.commit >= head) enough.abort();
  }
  return facts;
};

/** All persons as the read models at a url show them once they have come to the position. */
const personsAt = async (url: string, position: number) => {
  const reader = await openReader({ url, context: 'personnel', models: readModelsOf('personnel') });
  try {
    expect(await reader.reach(position, { timeoutMs: patience() })).toBe(true);
    const { rows } = await reader.at(position).page(persons, { first: 200 });
    return rows;
  } finally {
    await reader.close();
  }
};

/** A fold of the whole log into an empty store. */
const freshFold = async (log: EventLog, url: string, head: number): Promise<void> => {
  const store = await openReadModels({ url, context: 'personnel', models: readModelsOf('personnel') });
  const enough = new AbortController();
  const projector = runProjector({
    log,
    store,
    signal: enough.signal,
    onProgress: (position) => position >= head && enough.abort(),
  });
  await projector.done;
  await store.close();
};

describe('Whatever process is killed, while people write', () => {
  let system: System;
  let log: EventLog;
  let folder: string;
  const acknowledged: string[] = [];
  const killed: string[] = [];
  let order: readonly string[] = [];

  beforeAll(async () => {
    system = await startSystem({ apart: true });
    folder = await mkdtemp(join(tmpdir(), 'zhudian-fresh-fold-'));
    const administrator = system.as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], BUREAU);
    await administrator.does('RegisterOrgUnit', '2025-06-01', {
      orgUnitId: BUREAU,
      type: 'BUREAU',
      name: '局',
      divisionCode: '450100',
    });

    let writing = true;
    const writer = async (index: number) => {
      for (let count = 0; writing; count++) {
        const personId = `p-${index}-${count}`;
        await insist(administrator, 'RegisterPerson', { personId, unitId: BUREAU, membership: 'FULL' });
        await insist(administrator, 'ChangeMembership', { personId, membership: 'NONE' });
        acknowledged.push(personId);
      }
    };
    const writers = Array.from({ length: WRITERS }, (_, index) => writer(index));
    const writersGoOn = () => {
      const enough = acknowledged.length + WRITERS;
      return until(() => acknowledged.length >= enough);
    };
    const ready = async () => (await fetch(`${system.url}/health/ready`).catch(() => undefined))?.status === 200;
    const kill = async (...victims: readonly string[]) => {
      await writersGoOn();
      const before = new Map(victims.map((victim) => [victim, system.pids().get(victim)] as const));
      for (const [victim, pid] of before) {
        if (!pid) throw new Error(`${victim} does not run`);
        process.kill(pid, 'SIGKILL');
      }
      const isBack = ([victim, pid]: readonly [string, number | undefined]) => {
        const now = system.pids().get(victim);
        return now !== undefined && now !== pid;
      };
      await until(async () => [...before].every(isBack) && (await ready()));
      killed.push(...victims);
    };
    const names = [...system.pids().keys()];
    order = victimsAmong(names);
    for (const victim of order) await kill(victim);
    await kill(...names);
    await writersGoOn();
    writing = false;
    await Promise.all(writers);
    log = connectLog(system.eventStore);
  });
  afterAll(async () => {
    await log.close();
    await system.stop();
    await rm(folder, { recursive: true });
  });

  it('starts again by itself, each of them alone and all at once, in whatever order', () => {
    const all = ['personnel', 'organization', 'integrity-performance'].flatMap((one) => [
      `${one} projector`,
      `${one} subgraph`,
    ]);
    const names = [...all, 'gateway', 'log', 'transparency log'].toSorted();
    expect(order.slice(0, names.length).toSorted()).toStrictEqual(names);
    expect({ seed: SEED, killed: killed.toSorted() }).toStrictEqual({
      seed: SEED,
      killed: Array.from({ length: ROUNDS + 1 }, () => names)
        .flat()
        .toSorted(),
    });
  });

  it('loses nothing that was acknowledged, and does nothing twice', async () => {
    const facts = await everyFact(log);
    // Each command of the writers tells one fact; the law with which a log begins tells several.
    const commands = facts
      .filter(({ stream }) => stream.startsWith('Person-'))
      .map(({ metadata }) => metadata.commandId);
    expect(new Set(commands).size).toBe(commands.length);
    for (const personId of acknowledged) {
      const types = facts
        .filter(({ stream }) => stream === `Person-${personId}`)
        .map(({ type, revision }) => [type, revision]);
      expect(types).toStrictEqual([
        ['PersonRegistered', 0],
        ['MembershipChanged', 1],
      ]);
    }
  });

  it('shows what a fresh fold of the log shows', async () => {
    const head = await log.head();
    const url = `sqlite:${folder}`;
    await freshFold(log, url, head);
    expect(await personsAt(system.readModels, head)).toStrictEqual(await personsAt(url, head));
  });

  it('signs the tree of every fact', async () => {
    const leaves = await leavesOf(factsOf(log));
    const key = decodeVerifierKey(await (await fetch(`${system.url}/log/key`)).text());
    // What signs may be starting again.
    const newest = async () => {
      const response = await fetch(`${system.url}/log/checkpoint`);
      return response.ok ? openCheckpoint(await response.text(), key) : undefined;
    };
    const checkpoint = await eventually(newest, (found) => found?.size === leaves.length);
    expect(checkpoint?.size).toBe(leaves.length);
    expect(checkpoint?.root).toStrictEqual(await new MemoryTree(leaves).rootAt(leaves.length));
  });
});
