import { copiedBySqlite } from './exports/copy';
import { Files } from './exports/files';
import type { Bench, Case } from './harness';
import { catchUpBare } from './reads/catch-up';

const ROWS = Number(process.env['EXPORTS_ROWS'] ?? 1_000_000);
const SHOWN = ROWS.toLocaleString('en');
const SNAPSHOT = 'snapshot.sqlite';
const COPIED = `${SHOWN} rows copied by SQLite alone`;
const BARE = `${SHOWN} facts read by the bare official client`;

let files: Files;

const gained = (file: string, what: string): Case => ({
  name: `${what}: what the gateway gains`,
  unit: 'MB, a size',
  run: () => files.figure(file, 'gained'),
});

const factsAs = (format: string): readonly Case[] => {
  const file = `facts.${format}`;
  const what = `${SHOWN} facts as ${format}`;
  return [
    {
      name: what,
      unit: 'facts/s',
      against: BARE,
      run: async () => ROWS / (await files.figure(file, 'seconds')),
    },
    { name: `${what}, in bytes`, unit: 'MB/s', run: () => files.figure(file, 'rate') },
    gained(file, what),
  ];
};

/** Whole files of a large programme. Each is compared, byte by byte, with the one before. */
export const bench: Bench = {
  name: 'exports',
  setup: async () => {
    files = await Files.over(ROWS);
  },
  cases: [
    { name: COPIED, unit: 's', run: async () => copiedBySqlite(files.system) },
    {
      name: `snapshot of ${SHOWN} rows`,
      unit: 's',
      against: COPIED,
      run: () => files.figure(SNAPSHOT, 'seconds'),
    },
    gained(SNAPSHOT, 'snapshot'),
    {
      name: BARE,
      unit: 'facts/s',
      run: async () => {
        const began = performance.now();
        await catchUpBare(files.system.eventStore, ROWS);
        return (ROWS * 1_000) / (performance.now() - began);
      },
    },
    ...['csv', 'parquet'].flatMap(factsAs),
  ],
  teardown: () => files.stop(),
};
