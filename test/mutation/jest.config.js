const everything = require('../../jest.config');

module.exports = {
  ...everything,
  rootDir: '../..',
  globalSetup: undefined,
  // What is mutated is a source, which is loaded as it is.
  testEnvironment: '<rootDir>/test/harness/isolated.js',
  testMatch: ['<rootDir>/test/mutation/specs.ts'],
};
