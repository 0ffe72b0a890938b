import { sql } from 'kysely';
import type { Context } from '@zhudian/facts';
import { tablesOf } from '../declaring/tables';
import type { EntityFacts } from '../shared/entity-facts';
import { among } from '../storing/among';
import type { Database, Statement } from '../storing/database';
import { tableNamed } from '../storing/kept-elements';
import { bind, param } from '../storing/parameters';
import type { FoldProgress } from './fold-progress';

/** In which streams facts are, by their ids alone: asked with every command, in every context. */
export class FactStreams {
  private readonly statements = new Map<EntityFacts, Statement>();

  constructor(
    private readonly db: Database,
    private readonly schema: Context,
    private readonly progress: FoldProgress,
  ) {}

  async of(model: EntityFacts, factIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const position = await this.progress.look();
    if (!this.progress.covers(position, model)) await this.progress.require(position, model);
    const records = await this.db.all(bind(this.db, this.statement(model), { ids: factIds }));
    const byFact = Map.groupBy(records, ([factId]) => String(factId));
    return new Map([...byFact].map(([factId, found]) => [factId, found.map(([, stream]) => String(stream))]));
  }

  private statement(model: EntityFacts): Statement {
    const known = this.statements.get(model) ?? this.compiled(model);
    this.statements.set(model, known);
    return known;
  }

  private compiled(model: EntityFacts): Statement {
    const { db, schema } = this;
    const [factId, table] = [sql.ref('factId'), tableNamed({ db, schema }, tablesOf(model).current)];
    const isAsked = among(db.dialect, factId, param('ids'));
    return sql`select distinct ${factId}, stream from ${table} where ${isAsked}`.compile(db.builder);
  }
}
