import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Report {
  readonly marks: string;
  readonly faults: readonly string[];
}

const reportOn = (line: string, path = ''): Report => {
  const script = `import { faultsOf, withMarks } from ${JSON.stringify(join(ROOT, 'tools/chinese.mjs'))};
    console.log(JSON.stringify({ marks: withMarks(...process.argv.slice(1)), faults: faultsOf(...process.argv.slice(1)) }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, line, path], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Report;
};

describe('Chinese in code and documents', () => {
  test.each([
    ['公示期间,请核查(共{count}件):完毕', '公示期间，请核查（共{count}件）：完毕'],
    ["zh: '{month} 尚未开始,最早可于 {day} 打分;请稍候'", "zh: '{month} 尚未开始，最早可于 {day} 打分；请稍候'"],
    [
      "describe('YYYY-MM; none for the term. 月份(任期不填)。')",
      "describe('YYYY-MM; none for the term. 月份（任期不填）。')",
    ],
  ])('has full-width marks after it: %s', (line, marks) => {
    expect(reportOn(line).marks).toBe(marks);
    expect(reportOn(line).faults).toHaveLength(1);
  });

  test.each([
    'Supervisors (农电部, county party committee) and assessors',
    "say('启动内置事件库… Starting the embedded store');",
    "{ zh: '请稍后再试。', en: 'Try again, later (soon).' }",
    '示范供电所评比：廉洁示范供电所。',
  ])('leaves the marks of English and of code alone: %s', (line) => {
    expect(reportOn(line)).toEqual({ marks: line, faults: [] });
  });

  test('has full-width marks in what a refusal tells, even where English follows', () => {
    const source = "source: 'S07 组织推荐; S11 组织选派',";
    expect(reportOn(source, 'candidacy.refusals.ts').marks).toBe("source: 'S07 组织推荐；S11 组织选派',");
    expect(reportOn(source, 'notes.md').faults).toEqual([]);
  });

  test.each(['示范数据', '本轮选派', '选票', '读数有误'])('does not say %s', (text) => {
    expect(reportOn(text).faults).toEqual([expect.stringContaining('write')]);
  });

  test('is checked with everything else', () => {
    expect(readFileSync(join(ROOT, 'tools/check.mjs'), 'utf8')).toContain('tools/chinese.mjs');
  });
});
