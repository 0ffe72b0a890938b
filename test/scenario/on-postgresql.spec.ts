import { randomUUID } from 'node:crypto';
import { CONTEXTS } from '@zhudian/facts';
import type { Session } from '../../projections/src/storing/database';
import { openDatabase } from '../../projections/src/storing/open-database';
import { startPostgres, type Postgres } from '../support/postgres';
import { eventually } from '../support/patience';
import { BUREAU, STATION, castOf, register } from './support/programme';
import { startSystem, type Answer, type System } from './support/system';

const WATCHED = ['gateway', ...CONTEXTS.flatMap((context) => [`${context} subgraph`, `${context} projector`])];
const allSay = (status: number) => Object.fromEntries(WATCHED.map((name) => [name, status]));

/** What each process says of its readiness, once all say the same, or when it hangs. */
const readiness = (system: System, awaited: number) => {
  const ask = async (name: string) => {
    const url = new URL('/health/ready', system.urls().get(name));
    return [
      name,
      await fetch(url).then(
        ({ status }) => status,
        () => 0,
      ),
    ] as const;
  };
  return eventually(
    async () => Object.fromEntries(await Promise.all(WATCHED.map(ask))),
    (statuses) => Object.values(statuses).every((status) => status === awaited),
  );
};

const selectOne = { sql: 'select 1', parameters: [] };

const inTransaction = async (system: System, work: (session: Session) => Promise<void>): Promise<void> => {
  const database = openDatabase(system.readModels, 'personnel', 'write');
  try {
    await database.transaction(work);
  } finally {
    await database.close();
  }
};

describe('The same processes with their read models in PostgreSQL', () => {
  let postgres: Postgres;
  let system: System;

  beforeAll(async () => {
    postgres = await startPostgres();
    system = await startSystem({ apart: true, env: { READ_MODELS: await postgres.createDatabase() } });
  });
  afterAll(async () => {
    await system.stop();
    await postgres.stop();
  });

  it('show what is registered, and keep the names of people', async () => {
    const cast = castOf(system);
    await register(cast);
    await cast.administrator.does('NamePerson', '2016-01-05', { personId: 'chen', name: '陈一' });
    const shown = () =>
      cast.partyWork.asks(
        `{ station(id: "${STATION}") { name branch { name } } person(id: "chen") { name membership } }`,
      );
    const isNamed = ({ data }: Answer) => (data?.['person'] as { readonly name: unknown }).name !== null;
    const { data } = await eventually(shown, isNamed);
    expect(data).toStrictEqual({
      station: { name: '一所', branch: { name: '一所党支部' } },
      person: { name: '陈一', membership: 'FULL' },
    });
  });

  it('say that they are not ready while it is away, and go on by themselves when it comes back', async () => {
    const { partyWork } = castOf(system);
    const processes = new Map(system.pids());
    const commandId = randomUUID();
    const register = (personId: string) =>
      partyWork.send('RegisterPerson', '2016-01-06', { personId, unitId: BUREAU, membership: 'FULL' }, commandId);
    const cutOff = inTransaction(system, async (session) => {
      await session.all(selectOne);
      await postgres.goAway();
      // Somebody writes: what folds and what answers finds nobody.
      await register('lu');
      await session.all(selectOne);
    });
    await expect(cutOff).rejects.toThrow();
    expect(await readiness(system, 503)).toStrictEqual(allSay(503));

    await postgres.comeBack();
    expect(await readiness(system, 200)).toStrictEqual(allSay(200));
    expect(system.pids()).toStrictEqual(processes);
    const registered = await eventually(
      () => register('lu'),
      ({ errors }) => errors === undefined,
    );
    expect(registered.errors).toBeUndefined();
    const { data } = await partyWork.asks('{ person(id: "lu") { membership } }');
    expect(data).toStrictEqual({ person: { membership: 'FULL' } });
  });
});
