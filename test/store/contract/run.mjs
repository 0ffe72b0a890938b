// Runs the contract against a store that is already there: node test/store/contract/run.mjs kurrentdb://…
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';

const [store] = process.argv.slice(2);
if (!store) {
  process.stderr.write('Usage: npm run test:store -- esdb://HOST:PORT?tls=false\n');
  process.exit(1);
}
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const run = spawnSync(process.execPath, [jest, 'test/store/contract', '--maxWorkers=1'], {
  stdio: 'inherit',
  env: { ...process.env, STORE_UNDER_TEST: store },
});
process.exit(run.status ?? 1);
