import { BOM, cellOf } from '../streams/csv';
import { namesOf, textOf, type Format } from './format';
import { parquet } from './parquet';
import { xlsx } from './xlsx';

const cell = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : cellOf(textOf(value));

const csv: Format = (_, columns) => {
  const names = namesOf(columns);
  return {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
    opening: `${BOM}${names.join(',')}\r\n`,
    item: (rows) => rows.map((row) => `${names.map((name) => cell(row[name])).join(',')}\r\n`).join(''),
    ending: (error) => (error === undefined ? '' : undefined),
  };
};

const ndjson: Format = () => ({
  headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  item: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  ending: (error) => (error === undefined ? '' : undefined),
});

/** The ways in which a list is written, by the ending of the file's name. */
export const FORMATS: Readonly<Record<string, Format>> = { csv, ndjson, xlsx, parquet };
