import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectLog, type EventLog } from '@zhudian/log';
import { factMetadata } from '../support/new-facts';
import { patience, until } from '../support/patience';
import { BUREAU, castOf, register, type Cast } from './support/programme';
import { codeOf, startSystem, type System } from './support/system';

jest.setTimeout(patience(240_000));

const DAY = '2016-02-01';
const CLI = join(__dirname, '../../bundles/projections.js');
const PERSONS = '{ persons(first: 100) { totalCount } }';
const BOTH = '{ persons(first: 100) { totalCount } orgUnits(first: 100) { totalCount } }';
const UNITS = '{ orgUnits(first: 100) { totalCount } }';

let system: System;
let cast: Cast;
let log: EventLog;
let units = 0;

beforeAll(async () => {
  system = await startSystem();
  cast = castOf(system);
  log = connectLog(system.eventStore);
  await register(cast);
});
afterAll(async () => {
  await log.close();
  await system.stop();
});

/** What nobody of ours would write, at the end of a stream. */
const write = async (stream: string, type: string, data: object): Promise<string> => {
  const last = (await log.readStream(stream)).at(-1)?.revision;
  const fact = { id: randomUUID(), type, data, metadata: { ...factMetadata(), commandId: randomUUID() } };
  await log.append([{ stream, expected: last ?? 'no_stream', facts: [fact] }]);
  return `${stream}@${last === undefined ? 0 : last + 1}`;
};

/** What the command line says, and whether it did it. */
const operator = (...args: readonly string[]): Promise<readonly [code: number, said: string]> => {
  const env = { ...process.env, EVENT_STORE: system.eventStore, READ_MODELS: system.readModels };
  return promisify(execFile)(process.execPath, [CLI, ...args], { env }).then(
    ({ stdout }) => [0, stdout],
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => [code, stdout + stderr],
  );
};
const act = (name: string, path: string) => operator(name, path, '--basis', '工单2016-1', '--by', 'admin');

interface Readiness {
  readonly status: number;
  readonly body: { readonly subgraphs: Readonly<Record<string, unknown>> };
}
const readiness = async (): Promise<Readiness> => {
  const response = await fetch(`${system.url}/health/ready`);
  return { status: response.status, body: (await response.json()) as Readiness['body'] };
};
const ready = () => until(async () => (await readiness()).status === 200);
const stopped = (context: string) =>
  until(async () => JSON.stringify((await readiness()).body.subgraphs[context]).includes('"state":"stopped"'));

const registerUnit = async () => {
  units += 1;
  const orgUnitId = `dept-new-${units}`;
  return cast.administrator.does('RegisterOrgUnit', DAY, {
    orgUnitId,
    type: 'DEPARTMENT',
    parentId: BUREAU,
    name: '部',
  });
};
const count = ({ data }: Awaited<ReturnType<Cast['partyWork']['asks']>>, list: string) =>
  (data?.[list] as { readonly totalCount: number } | undefined)?.totalCount;

describe('A person transferred to nowhere', () => {
  let path: string;
  let before: { readonly persons: number | undefined; readonly units: number | undefined };

  beforeAll(async () => {
    const both = await cast.administrator.asks(BOTH);
    before = { persons: count(both, 'persons'), units: count(both, 'orgUnits') };
    path = await write('Person-chen', 'PersonTransferred', { foo: 1 });
    await stopped('personnel');
  });

  it('is told at the front door, with its context and its place', async () => {
    const { status, body } = await readiness();
    expect(status).toBe(503);
    expect(body.subgraphs).toMatchObject({
      personnel: { state: 'stopped', fact: 'PersonTransferred', position: expect.stringMatching(/^p/) as string },
      organization: 'ready',
      'integrity-performance': 'ready',
    });
  });

  it('stops its own context alone: what touches it is answered at its last position and says so', async () => {
    const { extensions } = await registerUnit();
    const others = await cast.administrator.asks(UNITS);
    expect(others.extensions).toStrictEqual({ position: extensions?.position });
    expect(count(others, 'orgUnits')).toBe((before.units ?? 0) + 1);
    const both = await cast.administrator.asks(BOTH);
    expect(both.errors).toBeUndefined();
    expect([count(both, 'persons'), count(both, 'orgUnits')]).toStrictEqual([before.persons, before.units]);
    expect(both.extensions).toMatchObject({
      stale: { newest: extensions?.position, contexts: [{ context: 'personnel', fact: 'PersonTransferred' }] },
    });
    expect(both.extensions?.position).not.toBe(extensions?.position);
  });

  it('lets a command be recorded, and says that it is and where', async () => {
    const commandId = randomUUID();
    const person = { personId: 'late', unitId: 'dept-1', membership: 'FULL' };
    const send = () => cast.administrator.send('RegisterPerson', DAY, person, commandId);
    const answers = [await send(), await send()];
    expect(answers.map(codeOf)).toStrictEqual(['RECORDED_NOT_SHOWN', 'RECORDED_NOT_SHOWN']);
    const details = answers.map(({ errors }) => errors?.[0]?.extensions?.['details']);
    expect(details[1]).toStrictEqual(details[0]);
    expect(await log.readStream('Person-late')).toHaveLength(1);
  });

  it('lets nobody decide on its stream', async () => {
    const answer = await cast.administrator.send('TransferPerson', DAY, { personId: 'chen', unitId: 'county-1' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FACT_UNFOLDABLE', details: { path } });
  });

  it('stands after a restart as before', async () => {
    await log.close();
    await system.restart();
    log = connectLog(system.eventStore);
    await stopped('personnel');
    expect((await cast.administrator.asks(PERSONS)).extensions).toHaveProperty('stale');
  });

  it('is set aside by a recorded act of an operator, and everything goes on', async () => {
    expect((await operator('set-aside', path))[0]).toBe(1);
    expect((await act('set-aside', 'Person-nobody@0'))[0]).toBe(1);
    expect((await act('set-aside', 'Person-chen@0'))[0]).toBe(1);
    expect((await act('set-aside', path))[0]).toBe(0);
    await ready();
    const both = await cast.administrator.asks(BOTH);
    expect(both.extensions).not.toHaveProperty('stale');
    expect([count(both, 'persons'), count(both, 'orgUnits')]).toStrictEqual([
      (before.persons ?? 0) + 1,
      (before.units ?? 0) + 1,
    ]);
    await cast.administrator.does('TransferPerson', DAY, { personId: 'chen', unitId: 'county-1' });
    expect((await operator('status'))[1]).toContain(`已搁置 set aside: PersonTransferred ${path}`);
  });

  it('is taken up again by another, and set aside once more', async () => {
    expect((await act('take-up', 'Person-chen@0'))[0]).toBe(1);
    expect((await act('take-up', path))[0]).toBe(0);
    await until(async () => (await operator('status'))[1].includes('poison'));
    expect((await act('set-aside', path))[0]).toBe(0);
    await until(async () => !(await operator('status'))[1].includes('poison'));
    await ready();
    expect(codeOf(await cast.administrator.asks(PERSONS))).toBeUndefined();
  });
});

it('A posting of nobody stops every context that folds postings, until it is set aside', async () => {
  const path = await write('Posting-nobody', 'PostingStarted', { nonsense: true });
  for (const context of ['personnel', 'organization', 'integrity-performance']) await stopped(context);
  const answer = await cast.administrator.asks(BOTH);
  expect(answer.errors).toBeUndefined();
  expect((await act('set-aside', path))[0]).toBe(0);
  await ready();
  await registerUnit();
});
