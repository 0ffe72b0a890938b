// Everything that a machine can see, in one word: the same that CI runs. `npm run check -- --fix` mends what can be mended.
import { spawnSync } from 'node:child_process';

const fix = process.argv.includes('--fix');
const steps = [
  ['types', 'tsc', ['-b']],
  ['format', 'prettier', [fix ? '--write' : '--check', '--log-level=warn', '.']],
  [
    'lint',
    'oxlint',
    ['--type-aware', '--quiet', '--deny-warnings', '--report-unused-disable-directives', ...(fix ? ['--fix'] : [])],
  ],
  [
    'architecture',
    'depcruise',
    [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'events',
      'projections',
      'services',
      'gateway',
      'tools',
      'test',
    ],
  ],
  ['generated files', process.execPath, ['tools/dist/generate/main.js', ...(fix ? [] : ['--check'])]],
];

const failed = steps.filter(([name, command, args]) => {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
