import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Aggregate } from '@zhudian/framework';
import { roleSchema } from '@zhudian/programme';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';

/** Verbs that say in a fact or a command what they say everywhere. */
const EVERYDAY =
  'Add Assign Assigned Change Changed Close Closed Complete Completed Detected End Ended Establish Established Fix Fixed ' +
  'Joined Left Name Named Open Opened Propose Proposed Publish Published Register Registered Rename Renamed Report Reported ' +
  'Set Started Submit Submitted To';

const wordsOf = (name: string): readonly string[] => name.match(/[A-Z][a-z]+/g) ?? [];

const rows = readFileSync(join(__dirname, '../../docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (-|中文)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim()),
  )
  .map(([zh = '', en = '', code = '']) => ({
    zh,
    en,
    code: [...code.matchAll(/`(\w+)`/g)].map(([, word = '']) => word),
  }));

const aggregates: readonly Aggregate[] = [personnel, organization, integrityPerformance].flatMap(
  ({ aggregates }) => aggregates,
);
const names = [
  ...catalogue.flatMap(({ category, schemas }) => [category, ...Object.keys(schemas)]),
  ...aggregates.flatMap(({ commands }) => Object.keys(commands)),
];
const spoken = new Set(names.flatMap(wordsOf));
const told = new Set(rows.flatMap(({ code }) => code));
const everyday = new Set(EVERYDAY.split(' '));
const roles = new Set<string>(roleSchema.options);

describe('The glossary', () => {
  it('knows every word of the facts, commands and aggregates', () =>
    expect([...spoken].filter((word) => !told.has(word) && !everyday.has(word)).toSorted()).toStrictEqual([]));

  it('knows every role', () => expect([...roles].filter((role) => !told.has(role))).toStrictEqual([]));

  it('has no term that the code has left behind', () => {
    const alive = (word: string) => spoken.has(word) || roles.has(word);
    const left = rows.filter(({ code }) => code.length > 0 && !code.some(alive));
    expect(left.map(({ en }) => en)).toStrictEqual([]);
    expect([...everyday].filter((word) => !spoken.has(word))).toStrictEqual([]);
  });

  it.each(['zh', 'en'] as const)('has each term once: %s', (language) => {
    const terms = rows.map((row) => row[language]);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toStrictEqual([]);
    expect(terms).not.toContain('');
  });

  it('gives a word of the code to one term only', () => {
    const words = rows.flatMap(({ code }) => code);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toStrictEqual([]);
  });
});
