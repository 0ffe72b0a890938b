import { startPostgres, type Postgres } from '../support/postgres';
import { eventually } from '../support/patience';
import { STATION, castOf, register } from './support/programme';
import { startSystem, type Answer, type System } from './support/system';

describe('The same processes with their read models in PostgreSQL', () => {
  let postgres: Postgres;
  let system: System;

  beforeAll(async () => {
    postgres = await startPostgres();
    system = await startSystem({ env: { READ_MODELS: await postgres.createDatabase() } });
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
});
