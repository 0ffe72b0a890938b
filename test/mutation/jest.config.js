const everything = require('../../jest.config');

module.exports = {
  ...everything,
  rootDir: '../..',
  globalSetup: undefined,
  // What is mutated is a source, which is loaded anew for each mutant; what a service stands on is loaded once.
  testEnvironment: require.resolve(`../harness/${process.env.MUTATION_ROOT ? 'one-realm' : 'isolated'}.js`),
  testMatch: ['<rootDir>/test/mutation/specs.ts'],
};
