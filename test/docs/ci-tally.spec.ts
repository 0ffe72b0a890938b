import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'zhudian-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GREEN = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

/** The last line and the exit code for a report (none: Jest wrote none) and the exit codes of the two steps. */
const tallyOf = (report: object | undefined, checked: number, tested: number) => {
  const file = join(folder, report ? 'report.json' : 'absent.json');
  if (report) writeFileSync(file, JSON.stringify(report));
  const args = [join(__dirname, '../../.ci/tally.mjs'), file, String(checked), String(tested)];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return [stdout.trimEnd().split('\n').at(-1), status];
};

describe('The tally of a CI run', () => {
  it.each([
    ['all green', GREEN, 0, 0, '12 passed, 0 failed', 0],
    ['a failing test', { ...GREEN, numFailedTests: 2 }, 0, 1, '12 passed, 2 failed', 1],
    ['a suite that does not load', { ...GREEN, numRuntimeErrorTestSuites: 1 }, 0, 1, '12 passed, 1 failed', 1],
    ['a skipped test', { ...GREEN, numPendingTests: 3 }, 0, 0, '12 passed, 0 failed, 3 skipped', 0],
    ['a failing check', GREEN, 1, 0, '12 passed, 1 failed', 1],
    ['a crash after green tests', GREEN, 0, 134, '12 passed, 1 failed', 1],
    ['no test found', { ...GREEN, numPassedTests: 0 }, 0, 0, '0 passed, 1 failed', 1],
    ['no report', undefined, 0, 1, '0 passed, 1 failed', 1],
  ])('tells %s', (_, report, checked, tested, line, status) =>
    expect(tallyOf(report, checked, tested)).toStrictEqual([line, status]),
  );
});
