import { decidingColumns } from '../access/policy';
import { storedColumns, type Column, type ColumnType } from './columns';
import type { AnyReadModel } from './define-read-model';
import { ReadModelMismatch } from './errors';

/** A read model as tables: what is where, derived from the declaration alone. */
export interface Tables {
  readonly model: AnyReadModel;
  readonly current: string;
  readonly history: string;
  /** The elements of growing lists. */
  readonly elements: string;
  /** In which streams the facts are that touch a row. */
  readonly streams: string;
  readonly columns: readonly string[];
  /** Those that are growing lists. */
  readonly lists: readonly string[];
  /** How each of them is stored. */
  readonly stored: Readonly<Record<string, Column>>;
  /** The columns of any index. While none of them changes, a row stays at its place in every list. */
  readonly placed: readonly string[];
  /** Where the placed columns are among the columns. */
  readonly placedAt: readonly number[];
  /** Column lists of the declared indexes, and the bare order by id. */
  readonly orders: readonly (readonly string[])[];
}

const RESERVED = new Set(['id', 'valid_from', 'valid_to', 'placed_from', 'moved', 'milestone', 'nth']);
// A rebuild goes by its read model's name and a number: `name~3`.
const NAME = /^[a-z][a-z0-9_-]{0,30}(~\d{1,9})?$/;

/** @throws ReadModelMismatch for a declaration that no table can hold. */
export const tablesOf = (model: AnyReadModel): Tables => {
  const stored = storedColumns(model.columns);
  const columns = Object.keys(stored);
  const indexed = new Set(model.indexes.flat());
  if (!NAME.test(model.name)) throw new ReadModelMismatch(`"${model.name}" is no name for a read model.`);
  checkColumns(model, stored, indexed);
  checkAccess(model, stored, indexed);
  const current = `${model.name}_v${model.version}`;
  const placed = columns.filter((column) => indexed.has(column));
  return {
    model,
    current,
    history: `${current}_history`,
    elements: `${current}_elements`,
    streams: `${current}_streams`,
    columns,
    lists: columns.filter((column) => stored[column]?.type === 'list'),
    stored,
    placed,
    placedAt: placed.map((column) => columns.indexOf(column)),
    orders: [[], ...model.indexes],
  };
};

const isCompared = (type: ColumnType): boolean => type !== 'json' && type !== 'list';

const checkColumns = ({ name }: AnyReadModel, stored: Tables['stored'], indexed: ReadonlySet<string>): void => {
  for (const [column, { type, nullable }] of Object.entries(stored)) {
    if (RESERVED.has(column)) throw new ReadModelMismatch(`${name}: the column name "${column}" is taken.`);
    if (type === 'list' && nullable) throw new ReadModelMismatch(`${name}: "${column}" may be empty, but not nothing.`);
  }
  for (const column of indexed) {
    const type = stored[column]?.type;
    if (!type || !isCompared(type)) throw new ReadModelMismatch(`${name}: no index can be made over "${column}".`);
  }
};

/** Who sees a row is said by columns that can be compared, and lists go by columns that all see who see the row. */
const checkAccess = ({ name, access }: AnyReadModel, stored: Tables['stored'], indexed: ReadonlySet<string>): void => {
  for (const column of decidingColumns(access))
    if (column !== 'id' && !isCompared(stored[column]?.type ?? 'json'))
      throw new ReadModelMismatch(`${name}: "${column}" cannot decide who sees a row.`);
  for (const { column = 'id' } of access.masks ?? [])
    if (indexed.has(column)) throw new ReadModelMismatch(`${name}: lists go by "${column}", which not all may see.`);
};

/** Changes when the tables of a declaration do: a changed shape without a raised version is refused. */
export const shapeOf = ({ model, stored }: Tables): string =>
  JSON.stringify([Object.entries(stored).map(([name, { type, nullable }]) => [name, type, nullable]), model.indexes]);
