import { hash } from 'node:crypto';
import { GraphQLString } from 'graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import { gatewayError } from '../errors/gateway-error';
import { POSITION_COLUMN, type Row } from './format';
import type { Column } from './lists';
import type { Pages } from './pages';

/** The column that says how a row differs. */
const CHANGE = 'change';
const CHANGE_COLUMN: Column = {
  name: CHANGE,
  path: [CHANGE],
  type: GraphQLString,
  description: '与起始位置相比：新增、变动或不再存在。 Since the position of `after`: ADDED, CHANGED or REMOVED.',
  isNullable: false,
};
const REMOVED_AT_ONCE = 1_000;

/** The columns of what differs: of what is there no longer nothing but its id is told. */
export const changedColumns = (columns: readonly Column[]): readonly Column[] => {
  if (!columns.some(({ name }) => name === 'id')) throw gatewayError('BAD_USER_INPUT', 'after, columns: id');
  return [CHANGE_COLUMN, ...columns.map((column) => (column.name === 'id' ? column : { ...column, isNullable: true }))];
};

const digestOf = ({ [POSITION_COLUMN]: _, ...row }: Row): string => hash('sha256', JSON.stringify(row), 'base64');

/** The rows of a list that differ between two positions. What is held is an id and a digest for each row of the earlier one. */
export class ChangedPages implements Pages {
  private before: Map<unknown, string> | undefined;
  readonly columns: readonly Column[];

  constructor(
    private readonly earlier: Pages,
    private readonly later: Pages,
  ) {
    this.columns = changedColumns(later.columns);
  }

  get name(): string {
    return this.later.name;
  }

  get position(): Position {
    return this.later.position;
  }

  get madeFrom() {
    return this.later.madeFrom;
  }

  async next(signal: AbortSignal): Promise<readonly Row[] | undefined> {
    this.before ??= await this.digests(signal);
    const { before } = this;
    const rows = await this.later.next(signal);
    if (!rows) return this.removed(before);
    return rows.flatMap((row) => {
      const was = before.get(row['id']);
      before.delete(row['id']);
      if (was === digestOf(row)) return [];
      return [{ [CHANGE]: was === undefined ? 'ADDED' : 'CHANGED', ...row }];
    });
  }

  private async digests(signal: AbortSignal): Promise<Map<unknown, string>> {
    const digests = new Map<unknown, string>();
    for (let rows = await this.earlier.next(signal); rows; rows = await this.earlier.next(signal))
      for (const row of rows) digests.set(row['id'], digestOf(row));
    return digests;
  }

  private removed(before: Map<unknown, string>): readonly Row[] | undefined {
    const ids = [...before.keys()].slice(0, REMOVED_AT_ONCE);
    if (ids.length === 0) return undefined;
    for (const id of ids) before.delete(id);
    const none = Object.fromEntries(this.later.columns.map(({ name }) => [name, null]));
    const asOfPosition = encodePosition(this.position);
    return ids.map((id) => ({ [CHANGE]: 'REMOVED', ...none, id, [POSITION_COLUMN]: asOfPosition }));
  }
}
