import type { z } from 'zod';
import { shapeOf, type Shape } from './zod-checks';

/** One plain example of a schema, always the same: every field is there, every list holds one. */
export const exampleOf = (schema: z.core.$ZodType, name: string): unknown => {
  const shape = shapeOf(schema);
  const make = EXAMPLES[shape.type];
  if (!make) throw new Error(`No example for a ${shape.type} (${name}).`);
  return make(shape, name);
};

const innerOf = ({ inner, type }: Shape, name: string): unknown => {
  if (!inner) throw new Error(`A ${type} without what it holds.`);
  return exampleOf(inner, name);
};

const EXAMPLES: Readonly<Record<string, (shape: Shape, name: string) => unknown>> = {
  string: (shape, name) => textOf(shape, name),
  boolean: () => true,
  enum: ({ entries = [] }) => entries[0],
  number: ({ least = 1, most = 2_016 }) => Math.min(Math.max(1, least), most),
  array: (shape, name) => [innerOf(shape, name)],
  optional: (shape, name) => innerOf(shape, name),
  default: (shape, name) => innerOf(shape, name),
  object: ({ fields = {} }) =>
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, exampleOf(field, key)])),
};

const CANDIDATES = [
  'Station-1',
  '2016-03',
  '2016-Q1',
  '450102',
  '450102001',
  'a'.repeat(64),
  'A'.repeat(43),
  'A'.repeat(342),
  '/bureau/wuming/',
  '08:30',
  'gx',
  '1',
];

const textOf = ({ format, pattern, least = 0 }: Shape, name: string): string => {
  if (format === 'date') return '2016-03-01';
  if (format === 'uuid') return '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11';
  if (!pattern) return `示例 ${name}`.padEnd(least, '.');
  const fitting = [`${name}-1`, ...CANDIDATES].find((candidate) => pattern.test(candidate));
  if (fitting === undefined) throw new Error(`No example of ${name} for ${pattern}.`);
  return fitting;
};
