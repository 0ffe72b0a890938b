/**
 * What is common to all runs. `npm run mutate` (test/mutation) chooses the files and the specs that matter for them, and
 * holds each file to the threshold by itself.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
  ignorePatterns: ['.data', 'docs', 'dist', '.stryker'],
  // TypeScript 7 has no API to rewrite it with, and swc does not read it.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  dryRunTimeoutMinutes: 30,
  // A loaded machine is slow; only an endless loop takes so long.
  timeoutMS: 60_000,
  concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
  thresholds: { high: 95, low: 90, break: null },
  clearTextReporter: { reportTests: false, allowColor: false },
  reporters: ['progress', 'clear-text', 'json'],
  tempDirName: '.stryker/sandbox',
  cleanTempDir: 'always',
};
