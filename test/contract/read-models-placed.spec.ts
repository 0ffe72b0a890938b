import { ORIGIN } from '@zhudian/facts';
import { openDatabase, openReadModels, requestRebuild } from '@zhudian/projections';
import { onEveryStore } from '../support/read-model-stores';
import { pageOf, recordedAs } from '../projections/harbour-facts';
import { harbourModels } from '../projections/harbours.story';

const context = 'personnel';
const page = pageOf(recordedAs(['a', 'b'].map((key) => ({ type: 'Moored', data: { key, port: 'north' } }))));
const BEGINNING = { commit: ORIGIN, prepare: ORIGIN };

const LISTED = {
  sqlite: "select name from sqlite_master where type = 'index' and tbl_name = 'harbours_v1' and name like '%placed'",
  postgres: "select indexname from pg_indexes where tablename = 'harbours_v1' and indexname like '%placed'",
} as const;

onEveryStore('The index of rows by since when they are at their place', (fresh) => {
  let url: string;
  beforeEach(async () => (url = await fresh()));

  const ask = async (sql: (dialect: keyof typeof LISTED) => string) => {
    const db = openDatabase(url, context, 'write');
    try {
      return (await db.all({ sql: sql(db.dialect), parameters: [] })).flat();
    } finally {
      await db.close();
    }
  };
  const indexes = () => ask((dialect) => LISTED[dialect]);
  const open = () => openReadModels({ url, context, models: harbourModels });

  it('comes to tables that an early version made', async () => {
    const store = await open();
    await store.fold(page);
    await store.close();
    await ask((dialect) => `drop index ${dialect === 'sqlite' ? '' : `${context}.`}harbours_v1_placed`);
    expect(await indexes()).toStrictEqual([]);
    await (await open()).close();
    expect(await indexes()).toStrictEqual(['harbours_v1_placed']);
  });

  it('goes by the name of the tables that a rebuild replaces, and is there once', async () => {
    const store = await open();
    await store.fold(page);
    await requestRebuild(url, context, 'harbours');
    await store.takeUpRebuilds();
    expect(store.building).toStrictEqual(BEGINNING);
    await store.build(BEGINNING, page);
    await store.close();
    for (const _ of ['rebuilt', 'opened again']) {
      expect(await indexes()).toStrictEqual(['harbours_v1_placed']);
      await (await open()).close();
    }
  });
});
