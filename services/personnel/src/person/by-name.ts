import { InvalidCursor, type Columns, type ReadModel, type RowOf } from '@zhudian/projections';
import {
  allRows,
  checkPageSize,
  refusedQuestion,
  MOST_ROWS,
  type Connection,
  type Filters,
  type PageArgs,
  type RequestContext,
} from '@zhudian/framework/service';
import { vaultOf } from '../vault/vault-of';

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/**
 * A page in the order of names, as pinyin has it; the nameless come last. Names are no read model: they are those that the vault
 * holds now, so all rows that the filter lets through are read and sorted here. A cursor names the row after which to go on.
 */
export const connectByName = async <C extends Columns>(
  context: RequestContext,
  { model, where, personOf }: NameOrder<C>,
  { first, after }: PageArgs,
): Promise<Connection<RowOf<C>>> => {
  checkPageSize(first);
  const sorted = await inNameOrder(context, await allRows(context, model, where), personOf);
  const start = after ? sorted.findIndex(({ id }) => cursorOf(id) === after) + 1 : 0;
  if (after && start === 0) refusedQuestion(new InvalidCursor());
  const rows = sorted.slice(start, start + first);
  const last = rows.at(-1);
  return {
    edges: rows.map((node) => ({ cursor: cursorOf(node.id), node })),
    pageInfo: { hasNextPage: start + first < sorted.length, endCursor: last ? cursorOf(last.id) : null },
    count: () => Promise.resolve(sorted.length),
  };
};

export interface NameOrder<C extends Columns> {
  readonly model: ReadModel<C>;
  readonly where: Filters<C>;
  readonly personOf: (row: RowOf<C>) => string;
}

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

const inNameOrder = async <Row extends { readonly id: string }>(
  context: RequestContext,
  rows: readonly Row[],
  personOf: (row: Row) => string,
): Promise<readonly Row[]> => {
  const names = new Map<string, string>();
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const found = await vaultOf(context).namesOf(rows.slice(from, from + MOST_ROWS).map(personOf));
    for (const [id, name] of found) names.set(id, name);
  }
  const nameOf = (row: Row) => names.get(personOf(row));
  return rows.toSorted((one, other) => byName(nameOf(one), nameOf(other)) || (one.id < other.id ? -1 : 1));
};

const byName = (one: string | undefined, other: string | undefined): number => {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return pinyin.compare(one, other);
};
