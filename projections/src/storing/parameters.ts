import { sql, type RawBuilder } from 'kysely';
import type { Database, Statement, Value } from './database';

export type Parameters = Readonly<Record<string, Value | readonly Value[]>>;

/** A parameter by name: the SQL is compiled once with names and run often with values. */
class Named {
  constructor(
    readonly name: string,
    readonly isKept: boolean,
  ) {}
}

export const param = (name: string): RawBuilder<never> => sql.val(new Named(name, false)) as RawBuilder<never>;
/** A list that stays the same object from question to question. */
export const keptParam = (name: string): RawBuilder<never> => sql.val(new Named(name, true)) as RawBuilder<never>;

/** Puts the values in the places of their names, where none is a list. */
export const filled = ({ sql: text, parameters }: Statement, values: Readonly<Record<string, Value>>): Statement => ({
  sql: text,
  parameters: parameters.map((one) => (one instanceof Named ? values[one.name] : one)),
});

/** Puts the values in the places of their names, for the next statement; SQLite takes a list as JSON, or by its number. */
export const bind = (db: Database, { sql: text, parameters }: Statement, values: Parameters): Statement => ({
  sql: text,
  parameters: parameters.map((one) => {
    const value = one instanceof Named ? values[one.name] : one;
    if (!Array.isArray(value)) return value;
    if (one instanceof Named && one.isKept) return db.keep(value as readonly Value[]);
    return db.dialect === 'sqlite' ? JSON.stringify(value) : value;
  }),
});
