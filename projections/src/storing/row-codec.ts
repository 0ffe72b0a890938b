import { storedColumns, type ColumnType } from '../declaring/columns';
import type { AnyReadModel } from '../declaring/define-read-model';
import { ReadModelMismatch } from '../declaring/errors';
import type { Record as SqlRecord, Value } from './database';

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Rows to values in the order of the declared columns (without the id), and back. */
export interface RowCodec {
  /** @throws ReadModelMismatch when a value does not fit its column. */
  readonly encode: (row: object) => SqlRecord;
  readonly decode: (id: string, values: SqlRecord) => Row;
}

export const codecOf = ({ name, columns }: Pick<AnyReadModel, 'name' | 'columns'>): RowCodec => {
  const declared = Object.entries(storedColumns(columns)).map(([column, { type, nullable }]) => ({
    column,
    nullable,
    encode: ENCODERS[type],
    decode: DECODERS[type],
  }));
  const known = new Set(['id', ...Object.keys(columns)]);

  return {
    encode: (row) => {
      for (const column in row) {
        if (!known.has(column)) throw new ReadModelMismatch(`${name} declares no column "${column}".`);
      }
      return declared.map(({ column, nullable, encode }) => {
        const value = (row as Readonly<Record<string, unknown>>)[column] ?? null;
        const encoded = value === null ? null : encode(value);
        if (encoded === undefined || (encoded === null && !nullable)) throw misfit(name, column, value);
        return encoded;
      });
    },
    decode: (id, values) => {
      const row: Record<string, unknown> & { id: string } = { id };
      declared.forEach(({ column, decode }, at) => {
        const value = values[at] ?? null;
        row[column] = value === null ? null : decode(value);
      });
      return row;
    },
  };
};

/** A value as the column keeps it; `undefined` when it does not fit. */
export const encodeValue = (type: ColumnType, value: unknown): Value | undefined => ENCODERS[type](value);

const ENCODERS: Readonly<Record<ColumnType, (value: unknown) => Value | undefined>> = {
  // PostgreSQL has no NUL in texts; both stores keep the same rows or none.
  text: (value) => (typeof value === 'string' && !value.includes('\0') && value.isWellFormed() ? value : undefined),
  // Adding zero turns -0 into 0, which is what comes back.
  integer: (value) => (Number.isSafeInteger(value) ? (value as number) + 0 : undefined),
  real: (value) => (Number.isFinite(value) ? (value as number) + 0 : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  json: (value) => JSON.stringify(value),
  list: (value) => (Array.isArray(value) ? JSON.stringify(value) : undefined),
};

const DECODERS: Readonly<Record<ColumnType, (value: Value) => unknown>> = {
  text: (value) => value,
  integer: (value) => value,
  real: (value) => value,
  boolean: (value) => value === true || value === 1,
  json: (value) => JSON.parse(String(value)),
  list: (value) => JSON.parse(String(value)),
};

const misfit = (model: string, column: string, value: unknown): ReadModelMismatch =>
  new ReadModelMismatch(
    `${model}.${column} cannot hold ${value === null ? 'nothing' : `a ${typeof value} like this`}.`,
  );
