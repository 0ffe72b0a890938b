import fc from 'fast-check';
import { flawOf } from '@zhudian/facts';
import type { z } from 'zod';
import { shapeOf, type Shape } from './zod-checks';

/** Everything that a schema of the catalogue takes, as far as a generator can think of it. */
export const arbitraryOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const shape = shapeOf(schema);
  const generate = GENERATORS[shape.type];
  if (!generate) throw new Error(`No generator for a ${shape.type}.`);
  return generate(shape);
};

const innerOf = ({ inner, type }: Shape): fc.Arbitrary<unknown> => {
  if (!inner) throw new Error(`A ${type} without what it holds.`);
  return arbitraryOf(inner);
};

const GENERATORS: Readonly<Record<string, (shape: Shape) => fc.Arbitrary<unknown>>> = {
  string: (shape) => stringOf(shape),
  boolean: () => fc.boolean(),
  enum: ({ entries = [] }) => fc.constantFrom(...entries),
  number: (shape) => numberOf(shape),
  array: (shape) => fc.array(innerOf(shape), { minLength: shape.least ?? 0, maxLength: Math.min(shape.most ?? 5, 5) }),
  object: ({ fields = {} }) => objectOf(fields),
};

const objectOf = (fields: NonNullable<Shape['fields']>): fc.Arbitrary<unknown> => {
  const isOptional = (key: string) => fields[key] !== undefined && shapeOf(fields[key]).type === 'optional';
  const generators = Object.entries(fields).map(([key, field]) => {
    const shape = shapeOf(field);
    return [key, shape.type === 'optional' ? innerOf(shape) : arbitraryOf(field)] as const;
  });
  const requiredKeys = Object.keys(fields).filter((key) => !isOptional(key));
  return fc.record(Object.fromEntries(generators), { requiredKeys, noNullPrototype: true });
};

const numberOf = ({ whole, open, least = -1e9, most = 1e9 }: Shape): fc.Arbitrary<number> => {
  const numbers = whole
    ? fc.integer({ min: Math.ceil(least), max: Math.floor(most) })
    : fc.double({ min: least, max: most, noNaN: true, noDefaultInfinity: true });
  // JSON knows no negative zero.
  return numbers
    .filter((value) => !open || (value !== least && value !== most))
    .map((value) => (value === 0 ? 0 : value));
};

const stringOf = ({ format, pattern, least = 0, most = Infinity }: Shape): fc.Arbitrary<string> => {
  if (format === 'date') return daysBetween('1900-01-01', '2199-12-31');
  if (format === 'uuid') return fc.uuid();
  if (pattern) return fc.stringMatching(pattern).filter(({ length }) => length >= least && length <= most);
  return fc
    .string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 60) })
    .map((text) => text.trim().normalize('NFC'))
    .filter((text) => text.length >= least && text.length <= most && flawOf(text, 'one') === undefined);
};

const daysBetween = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10));
