import { Client } from 'pg';
import { openPostgres } from '../../projections/src/storing/postgres-database';
import { startPostgres, type Postgres } from '../support/postgres';
import { until } from '../support/patience';

describe('A question on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => void (postgres = await startPostgres()));
  afterAll(() => postgres.stop());

  it('that waits for a rebuild which waits for it is asked again', async () => {
    const url = await postgres.createDatabase();
    const [rebuild, watcher] = [new Client(url), new Client(url)];
    await Promise.all([rebuild.connect(), watcher.connect()]);
    const reader = openPostgres(url, 'personnel', 'read');
    await rebuild.query('create table first (n integer); create table second (n integer)');
    const waiting = async () =>
      Number((await watcher.query('select count(*) from pg_locks where not granted')).rows[0]?.['count']);

    await rebuild.query('begin; lock table second in access exclusive mode');
    const asked = reader.all({ sql: 'select count(*)::int from first, second', parameters: [] });
    await until(async () => (await waiting()) === 1);
    // Each holds what the other waits for now. The server ends whoever has waited longer: the question.
    await rebuild.query('lock table first in access exclusive mode');
    await rebuild.query('commit');
    expect(await asked).toStrictEqual([[0]]);

    await Promise.all([reader.close(), rebuild.end(), watcher.end()]);
  });
});
