import { OCCURRED_ON, importable, isColumn, type Field, type Importable } from './commands';
import type { Cell, Sheet } from './sheets';

/** Something wrong with a file, a row or a cell, in both languages. Of a file of JSON the line is the place in its list. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

/** A row as the input of its command. */
export interface Entry {
  readonly sheet: Sheet;
  readonly line: number;
  readonly command: Importable;
  readonly on: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The rows of a sheet as inputs, and what is wrong with its name and its header. */
export const entriesOf = (sheet: Sheet): { readonly entries: readonly Entry[]; readonly faults: readonly Fault[] } => {
  const command = importable(sheet.command);
  const fault = (zh: string, en: string): Fault => ({ file: sheet.file, line: 1, zh, en });
  if (!command)
    return {
      entries: [],
      faults: [fault(`没有可以导入的指令“${sheet.command}”`, `there is no command ${sheet.command} to import`)],
    };
  if (sheet.inputs === 'unreadable')
    return { entries: [], faults: [fault('不是UTF-8编码的JSON文件', 'is no JSON in UTF-8')] };
  if (sheet.inputs)
    return { faults: [], entries: sheet.inputs.map((one, at) => inputOf({ sheet, command }, one, at + 1)) };
  const columns = sheet.header.map((header) => [...command.fields, OCCURRED_ON].find((one) => isColumn(one, header)));
  const faults = sheet.header.flatMap((header, at) =>
    columns[at] || header === ''
      ? []
      : [fault(`“${header}”不是该指令的项目`, `“${header}” is no field of the command`)],
  );
  return {
    faults,
    entries: faults.length > 0 ? [] : sheet.rows.map((row) => entryOf({ sheet, command }, columns, row)),
  };
};

/** An input as it is written; what is none is for the command to refuse. */
const inputOf = (of: Pick<Entry, 'sheet' | 'command'>, written: unknown, line: number): Entry => {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { ...of, line, on: undefined, input: { [String(written)]: written } };
  const { occurredOn: on, ...input } = written as { readonly occurredOn?: unknown };
  // A day that is no text is no field of any command.
  return typeof on === 'string' || on === undefined
    ? { ...of, line, on, input }
    : { ...of, line, on: undefined, input: { ...input, occurredOn: on } };
};

type Column = Field | undefined;

const entryOf = (
  of: Pick<Entry, 'sheet' | 'command'>,
  columns: readonly Column[],
  { line, cells }: Sheet['rows'][number],
): Entry => {
  const given = columns.flatMap((column, at) => {
    const cell = cells[at] ?? null;
    return column && cell !== null && cell !== '' ? [[column, cell] as const] : [];
  });
  const fields = given.filter(([{ name }]) => name !== OCCURRED_ON.name);
  const day = given.find(([{ name }]) => name === OCCURRED_ON.name)?.[1];
  return {
    ...of,
    line,
    on: day === undefined ? undefined : dayOf(day),
    input: Object.fromEntries(fields.map(([field, cell]) => [field.name, valueOf(field, cell)])),
  };
};

const LIST_MARKS = /[;；]/u;

/** What a cell says, as far as its field can tell; what is left as it stands is for the command to refuse. */
const valueOf = (field: Field, cell: Cell): unknown => {
  if (field.list)
    return String(cell)
      .split(LIST_MARKS)
      .map((one) => scalarOf(field, one.trim()));
  return scalarOf(field, cell);
};

const scalarOf = (field: Field, cell: Cell): unknown => (READ[field.kind] ?? String)(cell, field);

/** A number as it is written in sheets, with or without marks between thousands. */
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

const numberOf = (cell: Cell): unknown =>
  typeof cell === 'string' && NUMBER.test(cell.trim()) ? Number(cell.trim().replaceAll(',', '')) : cell;

/** How cells are read by the kind of their field; any other kind is text. */
const READ: Readonly<Record<string, (cell: Cell, field: Field) => unknown>> = {
  boolean: (cell) => BOOLEANS.get(String(cell).toLowerCase()) ?? cell,
  integer: numberOf,
  number: numberOf,
  day: (cell) => dayOf(cell),
  month: (cell) => dayOf(cell).slice(0, 7),
  enum: (cell, field) => valueCalled(field, String(cell).trim()),
  object: (cell) => cell,
};

/** A value of an enumeration by its name or by what it is called. */
const valueCalled = ({ words = {} }: Field, said: string): string =>
  Object.entries(words).find(([, label]) => label.includes(said))?.[0] ?? said;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['true', true],
  ['yes', true],
  ['1', true],
  ['否', false],
  ['false', false],
  ['no', false],
  ['0', false],
]);

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日{0,1}$/u;

/** A day as it is written in sheets: 2026-1-8, 2026/1/8, 2026年1月8日, or a date of Excel. */
const dayOf = (cell: Cell): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};
