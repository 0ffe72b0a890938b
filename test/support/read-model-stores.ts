import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type Postgres } from './postgres';

/** A place for read models, each `fresh()` of them empty. */
export interface StorePlace {
  fresh(): Promise<string>;
  clear(): Promise<void>;
}

const sqlitePlace = (): StorePlace => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-read-models-'));
  let made = 0;
  return {
    fresh: () => Promise.resolve(`sqlite:${join(home, String(++made))}`),
    clear: () => Promise.resolve(rmSync(home, { recursive: true, force: true })),
  };
};

const postgresPlace = async (): Promise<StorePlace> => {
  const server: Postgres = await startPostgres();
  return { fresh: () => server.createDatabase(), clear: () => server.stop() };
};

type Suite = (fresh: () => Promise<string>) => void;
type Store = readonly [name: string, open: () => Promise<StorePlace>];

const SQLITE: Store = ['SQLite', () => Promise.resolve(sqlitePlace())];
const POSTGRESQL: Store = ['PostgreSQL', postgresPlace];

const onStores = (stores: readonly Store[], title: string, suite: Suite): void =>
  describe.each(stores)(`${title} on %s`, (_name, open) => {
    let place: StorePlace;
    beforeAll(async () => (place = await open()));
    afterAll(() => place.clear());
    suite(() => place.fresh());
  });

/** Runs the same suite on SQLite and on a real PostgreSQL server; `fresh` gives the url of an empty store. */
export const onEveryStore = (title: string, suite: Suite): void => onStores([SQLITE, POSTGRESQL], title, suite);

/** Where many runs of one suite have to be quick. */
export const onSqlite = (title: string, suite: Suite): void => onStores([SQLITE], title, suite);
