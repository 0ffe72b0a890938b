import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityPerformance } from '@zhudian/integrity-performance';

const specs = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'));
const shown = new Set(
  specs.flatMap((spec) => [...spec.matchAll(/thenRefused\(\s*'([A-Z0-9_]+)'/g)].map(([, code]) => code)),
);
const wished = new Set(specs.flatMap((spec) => [...spec.matchAll(/type: '([A-Za-z]+)'/g)].map(([, type]) => type)));

const aggregates = integrityPerformance.aggregates.map((one) => [one.decider.family.category, one] as const);

describe.each(aggregates)('The aggregate %s', (_, { refusals, commands }) => {
  it('shows every refusal in a specification', () =>
    expect(Object.keys(refusals).filter((code) => !shown.has(code))).toStrictEqual([]));

  it('shows every command in a specification', () =>
    expect(
      Object.keys(commands).filter((type) => !wished.has(type) && !specs.join().includes(`'${type}'`)),
    ).toStrictEqual([]));

  it('refuses in Chinese and in English, with the rule and its source', () => {
    for (const text of Object.values(refusals)) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z{].*[.)]$/);
      expect([text.rule, text.source].every((words) => words.length > 0)).toBe(true);
      const placeholders = (words: string) => new Set(words.match(/\{\w+\}/g));
      expect(placeholders(text.zh)).toStrictEqual(placeholders(text.en));
    }
  });
});
