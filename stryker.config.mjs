/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
  mutate: ['services/{personnel,organization,integrity-performance}/src/**/*.{decider,rules,state}.ts'],
  ignorePatterns: ['.data', 'docs', 'dist', '.stryker'],
  // TypeScript 7 has no API to rewrite it with, and swc does not read it.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  // A loaded machine is slow; only an endless loop takes so long.
  timeoutMS: 60_000,
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  clearTextReporter: { reportTests: false, allowColor: false },
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/mutation.json' },
  tempDirName: '.stryker/sandbox',
  cleanTempDir: 'always',
};
