import type { Field } from '../commands/commands';
import type { FieldProblem } from '../graph/problem';
import { isNothing, type Values } from './values';

const WORDS = { zh: '须填写。', en: 'Has to be filled in.' };

/** Every required field that holds nothing, with its place in the whole. */
export const missingIn = (fields: readonly Field[], values: Values, within = ''): readonly FieldProblem[] =>
  fields.flatMap((field) => missingAt(field, values[field.name], within ? `${within}.${field.name}` : field.name));

const missingAt = (field: Field, value: unknown, path: string): readonly FieldProblem[] => {
  if (isNothing(value)) return field.required ? [{ path, ...WORDS }] : [];
  if (field.kind !== 'object') return [];
  const parts = field.fields ?? [];
  if (!field.list) return missingIn(parts, value as Values, path);
  return (value as readonly Values[]).flatMap((each, at) => missingIn(parts, each, `${path}.${at}`));
};
