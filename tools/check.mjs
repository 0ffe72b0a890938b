// Everything that a machine can see, in one word: the same that CI runs. `npm run check -- --fix` mends what can be mended.
import { spawn } from 'node:child_process';

const fix = process.argv.includes('--fix');
const lint = ['--type-aware', '--quiet', '--deny-warnings', '--report-unused-disable-directives'];
const cruised = ['events', 'kernel', 'projections', 'services', 'gateway', 'dashboard', 'tools', 'test'];
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

/** What a step prints stands together, with how it ended. */
const run = ({ name, command, args }) =>
  new Promise((resolve) => {
    const started = Date.now();
    const printed = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });

/** All steps look at what the first has compiled; most keep one core busy. What mends files does so one after the other. */
const LANES = fix ? 1 : 2;
const [types, ...rest] = steps;
const results = [await run(types)];
const lane = async () => {
  for (let step = rest.shift(); step; step = rest.shift()) results.push(await run(step));
};
await Promise.all(Array.from({ length: LANES }, lane));
process.exitCode = results.every(Boolean) ? 0 : 1;
