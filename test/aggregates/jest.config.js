const everything = require('../../jest.config');

/** All given/when/then specs as one file, and then the pages that they make. */
module.exports = {
  ...everything,
  rootDir: '../..',
  globalSetup: undefined,
  testMatch: ['<rootDir>/test/aggregates/pages.ts'],
};
