import { sql, type RawBuilder } from 'kysely';
import type { Database, Statement, Value } from './database';

export type Parameters = Readonly<Record<string, Value | readonly Value[]>>;

/** A parameter by name: the SQL is compiled once with names and run often with values. */
class Named {
  constructor(readonly name: string) {}
}

export const param = (name: string): RawBuilder<never> => sql.val(new Named(name)) as RawBuilder<never>;

/** Lists that nobody can change, as those of what a viewer sees, are written as JSON once. */
const written = new WeakMap<readonly Value[], string>();

const asJson = (list: readonly Value[]): string => {
  if (!Object.isFrozen(list)) return JSON.stringify(list);
  const known = written.get(list) ?? JSON.stringify(list);
  written.set(list, known);
  return known;
};

/** Puts the values in the places of their names; SQLite takes a list as JSON. */
export const bind = ({ dialect }: Database, { sql: text, parameters }: Statement, values: Parameters): Statement => ({
  sql: text,
  parameters: parameters.map((one) => {
    const value = one instanceof Named ? values[one.name] : one;
    return dialect === 'sqlite' && Array.isArray(value) ? asJson(value as readonly Value[]) : value;
  }),
});
