import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { getNamedType, getNullableType, isListType } from 'graphql';
import { POSITION_COLUMN, textOf, type Format, type Row } from './format';
import type { Column } from './lists';

/** Rows that are held until they are written as one group of columns. */
const GROUP_ROWS = 10_000;

/** How a column is written: its type, and what its values become. */
interface Kind {
  readonly element: Omit<SchemaElement, 'name'>;
  readonly valueOf: (value: unknown) => unknown;
}

const asIs = (value: unknown): unknown => value;
const day = (value: unknown): unknown => (typeof value === 'string' ? new Date(value) : null);

const TEXT: Kind = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, valueOf: textOf };
const INSTANT: Kind['element'] = {
  type: 'INT64',
  converted_type: 'TIMESTAMP_MILLIS',
  logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
};
const KINDS: Readonly<Record<string, Kind>> = {
  Int: { element: { type: 'INT32' }, valueOf: asIs },
  Float: { element: { type: 'DOUBLE' }, valueOf: asIs },
  Boolean: { element: { type: 'BOOLEAN' }, valueOf: asIs },
  LocalDate: { element: { type: 'INT32', converted_type: 'DATE' }, valueOf: day },
  DateTimeISO: { element: INSTANT, valueOf: day },
};

const kindOf = ({ type }: Pick<Column, 'type'>): Kind =>
  (isListType(getNullableType(type)) ? undefined : KINDS[getNamedType(type).name]) ?? TEXT;

/** A file of columns that is written group by group. */
class ColumnFile {
  private readonly bytes = new ByteWriter();
  private readonly kinds: readonly (readonly [string, Kind])[];
  private readonly writer: ParquetWriter;
  private rows: Row[] = [];

  constructor(name: string, columns: readonly Column[]) {
    this.kinds = [...columns.map((column) => [column.name, kindOf(column)] as const), [POSITION_COLUMN, TEXT]];
    const elements = this.kinds.map(([column, { element }]): SchemaElement => {
      return { name: column, repetition_type: 'OPTIONAL', ...element };
    });
    const schema: SchemaElement[] = [{ name, num_children: elements.length }, ...elements];
    const described = JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.description])));
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema,
      createdBy: 'zhudian',
      kvMetadata: [{ key: 'zhudian.columns', value: described }],
    });
  }

  add(rows: readonly Row[]): Uint8Array {
    this.rows.push(...rows);
    if (this.rows.length >= GROUP_ROWS) this.writeGroup();
    return this.taken();
  }

  end(): Uint8Array {
    if (this.rows.length > 0) this.writeGroup();
    void this.writer.finish();
    return this.taken();
  }

  private writeGroup() {
    const columnData = this.kinds.map(([name, { valueOf }]) => {
      const data = this.rows.map((row) => (row[name] === null || row[name] === undefined ? null : valueOf(row[name])));
      return { name, data };
    });
    void this.writer.write({ columnData, rowGroupSize: this.rows.length });
    this.rows = [];
  }

  /** What has been written and not been taken yet; nothing of it is kept. */
  private taken(): Uint8Array {
    const bytes = new Uint8Array(this.bytes.getBuffer());
    this.bytes.index = 0;
    return bytes;
  }
}

/** Apache Parquet, of which one that broke off cannot be opened. */
export const parquet: Format = (name, columns) => {
  const file = new ColumnFile(name, columns);
  return {
    headers: { 'content-type': 'application/vnd.apache.parquet' },
    item: (rows) => file.add(rows),
    ending: (error) => (error === undefined ? file.end() : undefined),
  };
};
