import type { Field } from '../commands/commands';
import { isNothing, type Values } from './values';

/** What is one’s own, by the kind of thing. */
export type Own = Readonly<Record<string, string>>;

const knownFor = ({ kind, of, list }: Field, own: Own, month: string): string | undefined => {
  if (list) return undefined;
  if (kind === 'month') return month;
  return kind === 'ref' && of !== undefined ? own[of] : undefined;
};

/** What nobody has to type: their own posting, station and branch, and this month. What stands there already stays. */
export const withKnown = (fields: readonly Field[], values: Values, own: Own, month: string): Values => {
  const known = fields.flatMap((field) => {
    const value = field.required && isNothing(values[field.name]) ? knownFor(field, own, month) : undefined;
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { ...values, ...Object.fromEntries(known) };
};
