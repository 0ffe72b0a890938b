import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

const { status, stderr } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/jest/bin/jest.js'),
    '--config',
    'test/aggregates/jest.config.js',
    '--runInBand',
    '--silent',
  ],
  {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PAGES: process.argv.includes('--check') ? 'check' : 'write' },
  },
);
if (status !== 0) console.error(stderr);
process.exitCode = status ?? 1;
