import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedFact } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import { openReadModels, openReader, persons, readModelsOf, runProjector } from '@zhudian/projections';
import { decodeVerifierKey, MemoryTree, openCheckpoint } from '@zhudian/proofs';
import { factsOf, leavesOf } from '@zhudian/tools';
import { eventually, patience, until } from '../support/patience';
import { BUREAU } from '../scenario/support/programme';
import { codeOf, startSystem, type Actor, type Answer, type System } from '../scenario/support/system';

jest.setTimeout(patience(600_000));

const WRITERS = 6;
const VICTIMS = [
  'log',
  'personnel projector',
  'personnel subgraph',
  'organization subgraph',
  'transparency log',
  'integrity-performance projector',
  'gateway',
  'log',
];

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

  beforeAll(async () => {
    system = await startSystem();
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
    for (const victim of VICTIMS) {
      await writersGoOn();
      const pid = system.pids().get(victim);
      if (!pid) throw new Error(`${victim} does not run`);
      process.kill(pid, 'SIGKILL');
    }
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
    const read = async (path: string) => (await fetch(`${system.url}/log/${path}`)).text();
    const key = decodeVerifierKey(await read('key'));
    const newest = async () => openCheckpoint(await read('checkpoint'), key);
    const { size, root } = await eventually(newest, (checkpoint) => checkpoint.size === leaves.length);
    expect(size).toBe(leaves.length);
    expect(root).toStrictEqual(await new MemoryTree(leaves).rootAt(size));
  });
});
