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

let server: Promise<Postgres> | undefined;
let suitesToCome = 0;

/** One server for all suites of a file: it ends after the last of them. */
const postgresPlace = async (): Promise<StorePlace> => {
  const { createDatabase, stop } = await (server ??= startPostgres());
  const clear = async () => {
    suitesToCome -= 1;
    if (suitesToCome === 0) await stop();
  };
  return { fresh: createDatabase, clear };
};

type Suite = (fresh: () => Promise<string>) => void;
type Store = readonly [name: string, open: () => Promise<StorePlace>];

const SQLITE: Store = ['SQLite', () => Promise.resolve(sqlitePlace())];
const POSTGRESQL: Store = ['PostgreSQL', postgresPlace];

const onStores = (stores: readonly Store[], title: string, suite: Suite): void =>
  describe.each(stores)(`${title} on %s`, (_name, open) => {
    if (open === postgresPlace) suitesToCome += 1;
    let place: StorePlace;
    beforeAll(async () => (place = await open()));
    afterAll(() => place.clear());
    suite(() => place.fresh());
  });

/** Runs the same suite on SQLite and on a real PostgreSQL server; `fresh` gives the url of an empty store. */
export const onEveryStore = (title: string, suite: Suite): void => onStores([SQLITE, POSTGRESQL], title, suite);

/** Where many runs of one suite have to be quick. */
export const onSqlite = (title: string, suite: Suite): void => onStores([SQLITE], title, suite);
