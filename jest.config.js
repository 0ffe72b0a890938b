/** @type {import('jest').Config} */
module.exports = {
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
  transformIgnorePatterns: ['/node_modules/(?!(jose|kysely)/)'],
  moduleNameMapper: {
    '^@zhudian/kernel/server$': '<rootDir>/services/kernel/src/server/index.ts',
    '^@zhudian/embedded-store$': '<rootDir>/events/embedded-store/src/index.ts',
    '^@zhudian/(events|projections|gateway|tools)$': '<rootDir>/$1/src/index.ts',
    '^@zhudian/(kernel|personnel|organization|integrity-performance)$': '<rootDir>/services/$1/src/index.ts',
  },
  modulePathIgnorePatterns: [
    '<rootDir>/(events|projections|gateway|services|tools|test)/(.*/)?dist/',
    '<rootDir>/.data/',
    '<rootDir>/.stryker/',
  ],
  maxWorkers: 2,
  testTimeout: 30_000,
};
