import type { Position } from '@zhudian/facts';
import { codecOf, type RowCodec } from '../storing/row-codec';
import type { AnyReadModel } from '../declaring/define-read-model';
import type { Database, Record as SqlRecord, Statement } from '../storing/database';
import { bind, type Parameters } from '../storing/parameters';
import { tablesOf, type Tables } from '../declaring/tables';
import { lookupsOf, type Lookups } from './lookups';

export type Row = { readonly id: string };

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
  async find(position: Position, id: string): Promise<Row | undefined> {
    const [current] = await this.all(this.lookups.current, { id });
    if (current && validFrom(current) <= position) return this.row(current);
    const [past] = await this.all(this.lookups.manyPast, { ids: [id], position });
    return past && this.row(past);
  }

  async findMany(position: Position, ids: readonly string[]): Promise<readonly (Row | undefined)[]> {
    if (ids.length === 0) return [];
    const found = new Map<string, Row>();
    const keep = (records: readonly SqlRecord[]) => {
      for (const record of records) if (validFrom(record) <= position) found.set(String(record[0]), this.row(record));
    };
    keep(await this.all(this.lookups.manyCurrent, { ids }));
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    if (missing.length > 0) keep(await this.all(this.lookups.manyPast, { ids: missing, position }));
    return ids.map((id) => found.get(id));
  }

  /** A row from a record that begins with the id and the declared columns. */
  row([id, ...values]: SqlRecord): Row {
    return this.codec.decode(String(id), values);
  }

  private all(statement: Statement, values: Parameters): Promise<readonly SqlRecord[]> {
    return this.db.all(bind(this.db, statement, values));
  }
}

const validFrom = (record: SqlRecord): Position => Number(record.at(-1));
