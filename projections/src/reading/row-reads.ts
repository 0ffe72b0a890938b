import type { Position } from '@zhudian/facts';
import { codecOf, type RowCodec } from '../storing/row-codec';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { Database, Record as SqlRecord, Statement } from '../storing/database';
import { bind, type Parameters } from '../storing/parameters';
import { tablesOf, type Tables } from '../declaring/tables';
import type { Sight } from './sight';
import { lookupsOf, type Lookups } from './lookups';

export type Row = { readonly id: string };

/** Who asks, and the records of rows as of the position that are at hand already. */
export interface RowQuery {
  readonly sight?: Sight | undefined;
  readonly told?: readonly SqlRecord[];
}

/** The rows of one read model as of positions, by their ids. */
export class RowReads {
  readonly tables: Tables;
  private readonly codec: RowCodec;
  private readonly lookups: Lookups;

  constructor(
    private readonly db: Database,
    schema: string,
    model: AnyReadModel,
  ) {
    this.tables = tablesOf(model);
    this.codec = codecOf(model);
    this.lookups = lookupsOf(db, schema, this.tables);
  }

  /**
   * The current version if it was valid then; otherwise the version in the history. A version once in the history
   * stays there, so two statements see no less than one would.
   */
  async find(position: Position, id: string, sight?: Sight): Promise<Row | undefined> {
    if (sight?.sql.isBlind) return undefined;
    const [current] = await this.all(this.lookups.current, { id });
    if (current && validFrom(current) <= position) return this.shown(current, current, sight);
    const [past] = await this.all(this.lookups.manyPast, { ids: [id], position });
    return past && this.shown(past, current ?? past, sight);
  }

  async findMany(
    position: Position,
    ids: readonly string[],
    { sight, told = [] }: RowQuery = {},
  ): Promise<readonly (Row | undefined)[]> {
    if (ids.length === 0 || sight?.sql.isBlind) return ids.map(() => undefined);
    const versions = byId(told);
    const newest = byId(await this.many(this.lookups.manyCurrent, sight ? ids : without(versions, ids)));
    for (const [id, record] of newest) if (validFrom(record) <= position) versions.set(id, record);
    const past = await this.many(this.lookups.manyPast, without(versions, ids), { position });
    for (const record of past) versions.set(idIn(record), record);
    return ids.map((id) => {
      const version = versions.get(id);
      return version && this.shown(version, newest.get(id) ?? version, sight);
    });
  }

  private many(statement: Statement, ids: readonly string[], values: Parameters = {}) {
    return ids.length === 0 ? [] : this.all(statement, { ids, ...values });
  }

  /** What is seen of a row; rights and secrecy are those of now, and of a row that is gone those that it had. */
  private shown(record: SqlRecord, now: SqlRecord, sight: Sight | undefined): Row | undefined {
    const row = this.row(record);
    return sight ? sight.shown(row, record === now ? row : this.row(now)) : row;
  }

  /** A row from a record that begins with the id and the declared columns. */
  row([id, ...values]: SqlRecord): Row {
    return this.codec.decode(String(id), values);
  }

  private all(statement: Statement, values: Parameters): Promise<readonly SqlRecord[]> {
    return this.db.all(bind(this.db, statement, values));
  }
}

const byId = (records: readonly SqlRecord[]) => new Map(records.map((record) => [idIn(record), record]));
const without = (known: ReadonlyMap<string, SqlRecord>, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id) => !known.has(id))),
];

export const idIn = ([id]: SqlRecord): string => String(id);
export const validFrom = (record: SqlRecord): Position => Number(record.at(-1));
