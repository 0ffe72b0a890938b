import { randomUUID } from 'node:crypto';
import { eventually, patience } from '../support/patience';
import { BUREAU, castOf, register, type Cast } from './support/programme';
import { startSystem, type Actor, type Answer, type System } from './support/system';

jest.setTimeout(patience(300_000));

const DAY = '2016-01-05';

let system: System;
let cast: Cast;
let outOf = 0;
beforeAll(async () => {
  system = await startSystem();
  cast = castOf(system);
  await register(cast);
});
afterAll(() => system.stop());

/** A command to organization, and one to personnel. */
const registersUnit = (commandId: string, orgUnitId: string, actor: Actor = cast.administrator) =>
  actor.send(
    'RegisterOrgUnit',
    DAY,
    { orgUnitId, type: 'DEPARTMENT', parentId: BUREAU, name: `部门${orgUnitId}` },
    commandId,
  );
const registersPerson = (commandId: string, personId: string, unitId = 'dept-1') =>
  cast.administrator.send('RegisterPerson', DAY, { personId, unitId, membership: 'FULL' }, commandId);

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.['code']);
const REUSED = ['COMMAND_ID_REUSED'];
const nextId = () => `x-${(outOf += 1)}`;
const isThere = async (kind: 'orgUnit' | 'person', id: string) =>
  (await cast.administrator.asks(`{ it: ${kind}(id: "${id}") { id } }`)).data?.['it'] !== null;

describe('The id of a command that one context has carried out', () => {
  it('is refused by every other one, at once and after a restart, and nothing is recorded', async () => {
    const [id, unit, person] = [randomUUID(), nextId(), nextId()];
    expect(codesOf(await registersUnit(id, unit))).toStrictEqual([]);
    expect(codesOf(await registersPerson(id, person))).toStrictEqual(REUSED);
    await system.restart();
    expect(codesOf(await registersPerson(id, person))).toStrictEqual(REUSED);
    expect([await isThere('orgUnit', unit), await isThere('person', person)]).toStrictEqual([true, false]);
    // The same again is the first result, before and after the attempts.
    expect(codesOf(await registersUnit(id, unit))).toStrictEqual([]);
  });

  it('is kept when the one process of all parts is killed, which comes back by itself', async () => {
    const [id, unit, person] = [randomUUID(), nextId(), nextId()];
    expect([...system.pids().keys()]).toStrictEqual(['log', 'programme']);
    expect(codesOf(await registersUnit(id, unit))).toStrictEqual([]);
    const killed = system.pids().get('programme') ?? 0;
    process.kill(killed, 'SIGKILL');
    const ready = () =>
      fetch(`${system.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    await eventually(ready, (isReady) => isReady && system.pids().get('programme') !== killed);
    expect(codesOf(await registersPerson(id, person))).toStrictEqual(REUSED);
    expect(codesOf(await registersUnit(id, unit))).toStrictEqual([]);
    expect([await isThere('orgUnit', unit), await isThere('person', person)]).toStrictEqual([true, false]);
  });

  it('serves one of two that come at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [id, unit, person] = [randomUUID(), nextId(), nextId()];
      const codes = (await Promise.all([registersUnit(id, unit), registersPerson(id, person)])).map(codesOf);
      expect(codes.toSorted((one, other) => one.length - other.length)).toStrictEqual([[], REUSED]);
      const there = [await isThere('orgUnit', unit), await isThere('person', person)];
      expect(there).toStrictEqual(codes.map(({ length }) => length === 0));
    }
  });

  it('is free for another one when it was refused', async () => {
    const [id, person] = [randomUUID(), nextId()];
    expect(codesOf(await registersPerson(id, person, 'nowhere'))).toStrictEqual(['REFERENCE_UNKNOWN']);
    expect(codesOf(await registersUnit(id, nextId()))).toStrictEqual([]);
  });

  it('is bound to who gave it, its command and its content as well', async () => {
    const [id, unit] = [randomUUID(), nextId()];
    expect(codesOf(await registersUnit(id, unit))).toStrictEqual([]);
    const somebodyElse = system.as('other-admin', ['ADMINISTRATOR'], BUREAU);
    expect(codesOf(await registersUnit(id, unit, somebodyElse))).toStrictEqual(REUSED);
    expect(codesOf(await registersUnit(id, nextId()))).toStrictEqual(REUSED);
  });
});
