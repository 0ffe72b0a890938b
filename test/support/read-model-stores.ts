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

/** Runs the same suite on SQLite and on a real PostgreSQL server; `fresh` gives the url of an empty store. */
export const onEveryStore = (title: string, suite: (fresh: () => Promise<string>) => void): void =>
  describe.each([
    ['SQLite', () => Promise.resolve(sqlitePlace())],
    ['PostgreSQL', postgresPlace],
  ] as const)(`${title} on %s`, (_name, open) => {
    let place: StorePlace;
    beforeAll(async () => (place = await open()));
    afterAll(() => place.clear());
    suite(() => place.fresh());
  });
