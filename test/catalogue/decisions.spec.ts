import { join } from 'node:path';
import type { OrderRefusal } from '@zhudian/framework';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { shownOf } from '../support/shown-decisions';
import { specificationsOf } from '../support/specifications';

const services = [personnel, organization, integrityPerformance];

/** Runs every specification of a decider within this file: what they have shown is known at its end. */
for (const { context } of services)
  describe.each(specificationsOf(context))('%s', (name) => void jest.requireActual(join(__dirname, '..', name)));

const aggregates = services
  .flatMap((service) => service.aggregates)
  .map((aggregate) => [aggregate.decider.family.category, aggregate] as const);

/** What the words of all commands hold, so that no aggregate has its own for it. */
const COMMON: readonly string[] = ['DATED_BEFORE_STEP' satisfies OrderRefusal];

describe.each(aggregates)('The specifications of %s', (category, { refusals, commands }) => {
  it('have shown every refusal', () =>
    expect([...shownOf(category).refused].filter((code) => !COMMON.includes(code)).toSorted()).toStrictEqual(
      Object.keys(refusals).toSorted(),
    ));

  it('have shown every command accepted', () =>
    expect([...shownOf(category).accepted].toSorted()).toStrictEqual(Object.keys(commands).toSorted()));

  it.each(Object.entries(refusals))(
    'say why in Chinese and in English, with the rule and its source: %s',
    (_, text) => {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z{“].*[.)]$/);
      expect([text.rule, text.source].filter((words) => words.length === 0)).toStrictEqual([]);
      const placeholders = (words: string) =>
        new Set(Array.from(words.matchAll(/\{(\w+)(?:: [^}]+)?\}/g), ([, name]) => name));
      expect(placeholders(text.zh)).toStrictEqual(placeholders(text.en));
    },
  );
});
