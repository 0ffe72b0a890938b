import type { Client } from 'urql';
import { commandOf, type Field } from '../commands/commands';
import type { Label } from '../words/language';
import type { Row } from './check';
import { besideReadings, KEYS as OF_READING } from './recorded';
import { askReadings } from './recorded-readings';
import { besidePostings, KEYS as OF_POSTING } from './taken-over';
import { askPostings } from './recorded-postings';

/** What a table brings in: each row is one command. */
export interface ImportTable {
  readonly command: string;
  readonly title: Label;
  /** What its empty table is called, and what its preview saves. */
  readonly file: Label;
  readonly fields: readonly Field[];
  /** What a row is about. */
  readonly keys: readonly string[];
  /** Rows beside what is recorded, and held against each other where the graph would only tell one by one. */
  readonly beside: (client: Client, rows: readonly Row[]) => Promise<readonly Row[]>;
  /** Whether it belongs to the opening balance of a bureau; its evidence is marked so. */
  readonly isOpening: boolean;
}

/** References first: they tell where the row belongs. */
const fieldsOf = (command: string): readonly Field[] =>
  (commandOf(command)?.fields ?? []).toSorted(
    (one, other) => Number(other.kind === 'ref') - Number(one.kind === 'ref'),
  );

const OCCURRED_ON: Field = { name: 'occurredOn', label: ['发生日期', 'business date'], kind: 'day', required: true };

export const importTables: readonly [ImportTable, ...ImportTable[]] = [
  {
    command: 'ReportReading',
    title: ['导入指标数据', 'Import readings'],
    file: ['指标数据', 'readings'],
    fields: fieldsOf('ReportReading'),
    keys: OF_READING,
    beside: async (client, rows) => besideReadings(rows, await askReadings(client, rows)),
    isOpening: false,
  },
  {
    command: 'TakeOverPosting',
    title: ['期初接入在任第一书记', 'Take over running postings'],
    file: ['期初在任', 'running postings'],
    fields: [...fieldsOf('TakeOverPosting'), OCCURRED_ON],
    keys: OF_POSTING,
    beside: async (client, rows) => besidePostings(rows, await askPostings(client, rows)),
    isOpening: true,
  },
];

export const tableOf = (command: string | null): ImportTable =>
  importTables.find((one) => one.command === command) ?? importTables[0];
