const everything = require('../../jest.config');

// What a module does when it is loaded and what a test does are told apart by Stryker: here modules are loaded at once.
const loadingAtOnce = ([files, [compiler, options]]) => [
  files,
  [compiler, { ...options, module: { type: 'commonjs' } }],
];

module.exports = {
  ...everything,
  rootDir: '../..',
  transform: Object.fromEntries(Object.entries(everything.transform).map(loadingAtOnce)),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/mutation/specs.ts'],
};
