import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModels } from '@zhudian/projections';
import { startPostgres, type Postgres } from '../support/postgres';
import { appendReadings, foldWithEmmett } from './fold/emmett-fold';
import { readingPages, readings } from './fold/readings';
import type { Bench } from './harness';

const EVENTS = 100_000;
const EMMETT_EVENTS = 4_000;
const PAGE_SIZE = 2_000;
const PEER = 'Emmett consumer, PostgreSQL';
const unit = 'events/s';

let postgres: Postgres;
let home: string;
let emmettUrl: string;
let folds = 0;

/** The same fold with a version of every row kept; ours is fed from memory, the peer reads its own log, which costs it little. */
export const bench: Bench = {
  name: 'fold',
  setup: async () => {
    home = mkdtempSync(join(tmpdir(), 'zhudian-fold-'));
    postgres = await startPostgres({ durable: true });
    emmettUrl = await postgres.createDatabase();
    await appendReadings(emmettUrl, EMMETT_EVENTS);
  },
  cases: [
    { name: 'SQLite', unit, against: PEER, run: () => foldInto(`sqlite:${join(home, String(++folds))}`) },
    { name: 'PostgreSQL', unit, against: PEER, run: async () => foldInto(await postgres.createDatabase()) },
    {
      name: PEER,
      unit,
      run: () => perSecond(EMMETT_EVENTS, () => foldWithEmmett(emmettUrl, `readings_${++folds}`)),
    },
  ],
  teardown: async () => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  },
};

const foldInto = async (url: string): Promise<number> => {
  const store = await openReadModels({ url, context: 'integrity-performance', models: [readings] });
  try {
    return await perSecond(EVENTS, async () => {
      for (const page of readingPages(EVENTS, PAGE_SIZE)) await store.fold(page);
    });
  } finally {
    await store.close();
  }
};

const perSecond = async (events: number, work: () => Promise<void>): Promise<number> => {
  const started = process.hrtime.bigint();
  await work();
  return (events * 1e9) / Number(process.hrtime.bigint() - started);
};
