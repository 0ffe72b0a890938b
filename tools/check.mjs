// Everything that a machine can see, in one word: the same that CI runs. `npm run check -- --fix` mends what can be mended.
import { spawnSync } from 'node:child_process';

const fix = process.argv.includes('--fix');
const lint = ['--type-aware', '--quiet', '--deny-warnings', '--report-unused-disable-directives'];
const cruised = ['events', 'kernel', 'projections', 'services', 'gateway', 'tools', 'test'];
const steps = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'format', command: 'prettier', args: [fix ? '--write' : '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: 'oxlint', args: fix ? [...lint, '--fix'] : lint },
  { name: 'Chinese', command: process.execPath, args: ['tools/chinese.mjs', ...(fix ? ['--fix'] : [])] },
  {
    name: 'architecture',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...cruised],
  },
  { name: 'purity', command: process.execPath, args: ['test/dist/architecture/check.js'] },
  {
    name: 'generated files',
    command: process.execPath,
    args: ['tools/dist/generate/main.js', ...(fix ? [] : ['--check'])],
  },
  {
    name: 'pages of aggregates',
    command: process.execPath,
    args: ['test/dist/aggregates/main.js', ...(fix ? [] : ['--check'])],
  },
  { name: 'mutation scores', command: process.execPath, args: ['test/dist/mutation/check.js'] },
];

const failed = steps.filter(({ name, command, args }) => {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
