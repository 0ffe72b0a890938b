import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEEPER = join(__dirname, 'keep-lines.js');

/** What processes that are started from here on write to their standard output and error. */
export const keptLines = () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-lines-'));
  const { NODE_OPTIONS: before = '' } = process.env;
  process.env['KEPT_LINES'] = folder;
  process.env['NODE_OPTIONS'] = `${before} --require ${KEEPER}`;
  return {
    all: async (): Promise<readonly string[]> => {
      const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
      return texts.flatMap((text) => text.split('\n')).filter(Boolean);
    },
    stop: async () => {
      process.env['NODE_OPTIONS'] = before;
      delete process.env['KEPT_LINES'];
      await rm(folder, { recursive: true });
    },
  };
};
