/** What a slow or busy machine multiplies every limit of the specs by. Here is the only place that reads it. */
const patience = Number(process.env.TEST_PATIENCE || 1);
if (!(patience >= 1)) throw new Error(`TEST_PATIENCE: "${process.env.TEST_PATIENCE}" is not a number from 1 up`);

// Read by the client of the log, in every process that the specs start.
process.env.LOG_TIMEOUT_MS ||= String(10_000 * patience);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.js',
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
  // Published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(csv-parse|hyparquet|hyparquet-writer|jose|kysely|oauth4webapi|openid-client)/)',
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
  maxWorkers: 2,
  // Only what hangs comes to it: specs wait for conditions.
  globals: { TEST_PATIENCE: patience },
  testTimeout: 300_000 * patience,
};
