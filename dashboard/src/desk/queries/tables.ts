export type Row = Readonly<Record<string, unknown>>;

/** What a field of an answer holds, as rows with columns by their path, as files of exports have them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a page, or of a list; anything else is one row. */
const entriesOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return value === null || value === undefined ? [] : [{ value }];
  const { edges, nodes } = value;
  if (Array.isArray(edges)) return edges.map((edge) => (isRecord(edge) && 'node' in edge ? edge['node'] : edge));
  return Array.isArray(nodes) ? nodes : [value];
};

const flat = (value: unknown, path: string): readonly (readonly [string, unknown])[] => {
  if (!isRecord(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, each]) => flat(each, path === '' ? name : `${path}.${name}`));
};

const rowOf = (entry: unknown): Row => Object.fromEntries(flat(isRecord(entry) ? entry : { value: entry }, ''));

/** A table for each field that was asked for. */
export const tablesOf = (data: Readonly<Record<string, unknown>>): readonly Table[] =>
  Object.entries(data).map(([name, value]) => {
    const rows = entriesOf(value).map(rowOf);
    return { name, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
  });

/** A value as one text: several are parted by semicolons, objects written as JSON. */
export const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(';');
  return typeof value === 'string' ? value : JSON.stringify(value);
};
