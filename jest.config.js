const { chmodSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** What a slow or busy machine multiplies every limit of the specs by. Here is the only place that reads it. */
const patience = Number(process.env.TEST_PATIENCE || 1);
if (!(patience >= 1)) throw new Error(`TEST_PATIENCE: "${process.env.TEST_PATIENCE}" is not a number from 1 up`);

// Compiled code of the programs that specs start.
process.env.NODE_COMPILE_CACHE ||= path.join(tmpdir(), 'zhudian-compiled');

// What one spec makes and others need again, for as long as this run.
process.env.TEST_RUN ||= mkdtempSync(path.join(tmpdir(), 'zhudian-run-'));
// PostgreSQL, which does not run as root, has its binaries there.
chmodSync(process.env.TEST_RUN, 0o711);
if (process.env.JEST_WORKER_ID === undefined)
  process.once('exit', () => rmSync(process.env.TEST_RUN, { recursive: true, force: true }));

// Read by the client of the log, in every process that the specs start.
process.env.LOG_TIMEOUT_MS ||= String(10_000 * patience);

/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/test/harness/build.js',
  testEnvironment: '<rootDir>/test/harness/one-realm.js',
  runtime: '<rootDir>/test/harness/shared-modules.js',
  testSequencer: '<rootDir>/test/harness/sequencer.js',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Published as ES modules only, or loading some of themselves by `import()`.
  transformIgnorePatterns: [
    '/node_modules/(?!(@opentelemetry|csv-parse|hyparquet|hyparquet-writer|jose|kysely|oauth4webapi|openid-client)/)',
  ],
  moduleNameMapper: {
    '^@zhudian/framework/service$': '<rootDir>/kernel/framework/src/service.ts',
    '^@zhudian/programme/service$': '<rootDir>/kernel/programme/src/service/index.ts',
    '^@zhudian/([a-z-]+)$': ['events/', 'kernel/', 'services/', ''].map(
      (folder) => `<rootDir>/${folder}$1/src/index.ts`,
    ),
  },
  modulePathIgnorePatterns: [
    '<rootDir>/(events|kernel|projections|gateway|services|tools|test)/(.*/)?dist/',
    '<rootDir>/.data/',
    '<rootDir>/.stryker/',
  ],
  // Many specs wait for processes more than they compute.
  maxWorkers: 3,
  // What they share grows; one that holds as much begins anew.
  workerIdleMemoryLimit: '600MB',
  // Only what hangs comes to it: specs wait for conditions.
  globals: { TEST_PATIENCE: patience },
  testTimeout: 300_000 * patience,
};
