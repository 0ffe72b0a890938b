import type { Field } from '../commands/commands';
import { isNothing, type Values } from '../act/values';
import { readCell, wordsOf, type Fault, type KnownThings } from './cell';
import type { Line } from './table';

export type Faults = Readonly<Record<string, Fault>>;

/** A line as the input of its command, what stands in it, and what is wrong with each cell. */
export interface Row {
  readonly line: number;
  readonly said: Readonly<Record<string, string>>;
  readonly input: Values;
  readonly faults: Faults;
  /** It is in the system as it stands here. */
  readonly isRecorded?: boolean;
}

export interface Checked {
  /** Of the table as a whole. */
  readonly faults: readonly Fault[];
  readonly rows: readonly Row[];
}

/** So many are sent one by one in some minutes. */
export const MOST_ROWS = 5_000;

const isCalled = ({ name, label }: Field, header: string): boolean =>
  [name, ...label].some((one) => one.toLowerCase() === header.toLowerCase());

type Columns = readonly (Field | undefined)[];

/** The field of each column, by what stands over it. */
export const columnsOf = (fields: readonly Field[], header: Line): Columns =>
  header.cells.map(wordsOf).map((each) => fields.find((field) => isCalled(field, each)));

const ofHeader = (fields: readonly Field[], headers: readonly string[], columns: Columns): readonly Fault[] => [
  ...headers.flatMap((header, at) => {
    if (header === '' && !columns[at]) return [];
    if (!columns[at])
      return [
        { zh: `没有“${header}”这一列，请删除或改名。`, en: `There is no column “${header}”: remove or rename it.` },
      ];
    return columns.indexOf(columns[at]) === at
      ? []
      : [{ zh: `“${header}”一列重复，请只留一列。`, en: `The column “${header}” stands there twice: keep one.` }];
  }),
  ...fields
    .filter((field) => field.required && !columns.includes(field))
    .map(({ label: [zh, en] }) => ({ zh: `缺少“${zh}”一列，请补上。`, en: `The column “${en}” is missing: add it.` })),
];

const rowOf = (columns: Columns, { line, cells }: Line, known: KnownThings): Row => {
  const read = columns.flatMap((field, at) => {
    if (!field) return [];
    const cell = cells[at] ?? null;
    return [{ name: field.name, said: wordsOf(cell), ...readCell(cell, field, known) }];
  });
  return {
    line,
    said: Object.fromEntries(read.map(({ name, said }) => [name, said])),
    input: Object.fromEntries(
      read.flatMap((each) => ('value' in each && !isNothing(each.value) ? [[each.name, each.value]] : [])),
    ),
    faults: Object.fromEntries(read.flatMap((each) => ('fault' in each ? [[each.name, each.fault]] : []))),
  };
};

/** The same thing twice in one table: neither can be meant without the other being wrong or needless. */
const withTwins = (rows: readonly Row[], keys: readonly string[]): readonly Row[] => {
  const first = new Map<string, number>();
  const [at = ''] = keys;
  return rows.map((row) => {
    if (keys.some((key) => isNothing(row.input[key]))) return row;
    const key = keyOf(row.input, keys);
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row.line);
      return row;
    }
    const fault = { zh: `与第${twin}行重复，请只留一行。`, en: `Line ${twin} is about the same: keep one of them.` };
    return { ...row, faults: { ...row.faults, [at]: fault } };
  });
};

export const keyOf = (input: Values, keys: readonly string[]): string => JSON.stringify(keys.map((key) => input[key]));

export const isFaulty = ({ faults }: Row): boolean => Object.keys(faults).length > 0;

const onlyFault = (zh: string, en: string): Checked => ({ faults: [{ zh, en }], rows: [] });

/** A table against the fields of a command: everything that is wrong, all at once. `keys` tell what a row is about. */
export const checkTable = (
  lines: readonly Line[],
  { fields, keys }: { readonly fields: readonly Field[]; readonly keys: readonly string[] },
  known: KnownThings,
): Checked => {
  const [header, ...rest] = lines;
  if (!header || rest.length === 0)
    return onlyFault(
      '表中没有数据：首行为列名，以下每行一项。',
      'There is nothing in it: names of columns come first, then a row each.',
    );
  if (rest.length > MOST_ROWS)
    return onlyFault(
      `超过${MOST_ROWS}行，请分成几次导入。`,
      `There are more than ${MOST_ROWS} rows: import them in parts.`,
    );
  const headers = header.cells.map(wordsOf);
  const columns = columnsOf(fields, header);
  const faults = ofHeader(fields, headers, columns);
  if (faults.length > 0) return { faults, rows: [] };
  return {
    faults,
    rows: withTwins(
      rest.map((line) => rowOf(columns, line, known)),
      keys,
    ),
  };
};
