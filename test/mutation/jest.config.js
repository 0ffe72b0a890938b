const everything = require('../../jest.config');

/** All specifications of deciders as one file: every mutant runs them, and loading each by itself costs most of the time. */
module.exports = { ...everything, rootDir: '../..', testMatch: ['<rootDir>/test/mutation/deciders.ts'] };
