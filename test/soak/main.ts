import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { soaksIn } from './soaks';

const ROOT = resolve(__dirname, '../../..');

const soaks = soaksIn(ROOT);
const [name] = process.argv.slice(2);
const chosen = soaks.find((soak) => soak.name === name);

if (chosen) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--runInBand', '--runTestsByPath', ...chosen.specs], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SOAK: chosen.name },
  });
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
