import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { soaksIn } from './soaks';

const A_DAY_MS = '86400000';
const ROOT = resolve(__dirname, '../../..');

const soaks = soaksIn(ROOT);
const [name] = process.argv.slice(2);
const chosen = soaks.find((soak) => soak.name === name);

if (chosen) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--runInBand', '--testTimeout', A_DAY_MS, '--runTestsByPath', ...chosen.specs],
    {
      cwd: ROOT,
      stdio: 'inherit',
      // A soak takes as long as it takes.
      env: { ...process.env, SOAK: chosen.name, TEST_PATIENCE: '1000' },
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.log('npm run soak -- NAME      (SEED=… npm run soak -- NAME repeats one)\n');
  for (const soak of soaks)
    console.log(`${soak.name}: ${soak.soak} trials (${soak.test} in npm test), ${soak.specs.join(' ')}`);
  if (name !== undefined) {
    console.error(`\nNothing is called ${name}.`);
    process.exitCode = 1;
  }
}
