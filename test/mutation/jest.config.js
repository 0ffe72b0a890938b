const everything = require('../../jest.config');

module.exports = {
  ...everything,
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/mutation/specs.ts'],
};
