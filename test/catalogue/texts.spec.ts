import fc from 'fast-check';
import { z } from 'zod';
import { flawOf, text, title } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { exampleOf } from '../support/example-of';
import { hostileTexts, oddTexts, severalLines } from '../support/hostile-texts';

type Path = readonly (string | number)[];

/** Every place of an example at which there is a text. */
const textsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};
const withAt = (value: unknown, [key, ...rest]: Path, put: string): unknown => {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
};
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

const fields = [personnel, organization, integrityPerformance].flatMap(({ aggregates }) =>
  aggregates.flatMap(({ commands }) =>
    Object.entries(commands).flatMap(([command, { input }]) =>
      textsIn(exampleOf(input, command)).map((path) => ({ name: `${command}.${path.join('.')}`, input, path })),
    ),
  ),
);

describe('A text of a command', () => {
  it('stands in some hundred fields', () => expect(fields.length).toBeGreaterThan(150));

  it.each(fields)('$name refuses what is hostile', ({ input, path }) => {
    const example = exampleOf(input, 'any');
    const takes = (given: string) => input.safeParse(withAt(example, path, given)).success;
    // Where a text may be left out, one that is trimmed to nothing is left out.
    const mayBeEmpty = takes('');
    const taken = Object.entries(hostileTexts).filter(
      ([, hostile]) => takes(hostile) && !(mayBeEmpty && hostile.trim() === ''),
    );
    expect(taken.map(([name]) => name)).toStrictEqual([]);
  });

  it.each(fields)('$name takes nothing that a store could not give back', ({ input, path }) => {
    const example = exampleOf(input, 'any');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (given) => {
        const parsed = input.safeParse(withAt(example, path, given));
        if (!parsed.success) return;
        const taken = at(parsed.data, path) as string;
        expect(flawOf(taken, 'several')).toBeUndefined();
        expect(taken).toBe(given.trim().normalize('NFC'));
      }),
      { numRuns: 60, examples: oddTexts.map((odd) => [odd]) },
    );
  });
});

describe('One line of text', () => {
  it.each(Object.entries(severalLines))('does not hold %s', (_, lines) =>
    expect(title.safeParse(lines).success).toBe(false),
  );

  it('may be any odd text, which stays as it is', () =>
    expect(oddTexts.map((odd) => title.parse(odd))).toStrictEqual(oddTexts));

  it('is normalised, so that what looks the same is the same', () =>
    expect(title.parse(' Ame\u0301lie ')).toBe('Am\u00e9lie'));
});

describe('Several lines of text', () => {
  it('hold line feeds and tabs, and no other control', () => {
    expect(text.parse('第一行\n\t第二行')).toBe('第一行\n\t第二行');
    expect(text.safeParse('第一行\r\n第二行').success).toBe(false);
  });

  it('say why they are refused', () => {
    const { error } = text.safeParse('\u0000');
    expect(z.prettifyError(error ?? new z.ZodError([]))).toContain('control character');
  });
});
