import type { Encoding } from '../streams/pump';
import type { Column } from './lists';

export type Row = Readonly<Record<string, unknown>>;

/** How a list is written. What broke off ends with its connection, so that nobody takes it for whole. */
export type Format = (name: string, columns: readonly Column[]) => Omit<Encoding<readonly Row[]>, 'heartbeat'>;

/** The column in which every row says as of which position it is. */
export const POSITION_COLUMN = 'asOfPosition';

export const namesOf = (columns: readonly Column[]): readonly string[] => [
  ...columns.map(({ name }) => name),
  POSITION_COLUMN,
];

/** A value as one text: several are parted by semicolons, objects written as JSON. */
export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const isFlat = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return isFlat ? value.join(';') : JSON.stringify(value);
};
