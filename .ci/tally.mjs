// Prints the closing line of a CI run from Jest's JSON report, and fails when anything did:
//   node .ci/tally.mjs REPORT EXIT_CODE_OF_CHECK EXIT_CODE_OF_TESTS
import { existsSync, readFileSync } from 'node:fs';

const [report, checked, tested] = process.argv.slice(2);
const NOTHING = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const told = report !== undefined && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : NOTHING;

const passed = told.numPassedTests;
const skipped = told.numPendingTests + told.numTodoTests;
const suites = told.numFailedTests + told.numRuntimeErrorTestSuites;
// A run that failed without a failing test (a crash, no test found) counts as one failure.
const tests = suites === 0 && (tested !== '0' || passed === 0) ? 1 : suites;
if (checked !== '0') console.log('npm run check failed: see above.');
const failed = tests + (checked === '0' ? 0 : 1);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
