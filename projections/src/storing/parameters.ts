import { sql, type RawBuilder } from 'kysely';
import type { Database, Statement, Value } from './database';

export type Parameters = Readonly<Record<string, Value | readonly Value[]>>;

/** A parameter by name: the SQL is compiled once with names and run often with values. */
class Named {
  constructor(readonly name: string) {}
}

export const param = (name: string): RawBuilder<never> => sql.val(new Named(name)) as RawBuilder<never>;

/** Puts the values in the places of their names; SQLite takes a list as JSON. */
export const bind = ({ dialect }: Database, { sql: text, parameters }: Statement, values: Parameters): Statement => ({
  sql: text,
  parameters: parameters.map((one) => {
    const value = one instanceof Named ? values[one.name] : one;
    return dialect === 'sqlite' && Array.isArray(value) ? JSON.stringify(value) : value;
  }),
});
