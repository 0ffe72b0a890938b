import { sql, type RawBuilder } from 'kysely';
import { among } from '../storing/among';
import type { Database, Statement } from '../storing/database';
import { param } from '../storing/parameters';
import { tableNamed, toldColumns } from '../storing/kept-elements';
import type { Tables } from '../declaring/tables';

/** Lookups by id; each gives id, declared columns, valid_from. */
export interface Lookups {
  readonly current: Statement;
  readonly manyCurrent: Statement;
  /** Versions in the history, for ids whose current row is newer than the position or gone. */
  readonly manyPast: Statement;
}

export const lookupsOf = (db: Database, schema: string, tables: Tables): Lookups => {
  const { builder, dialect } = db;
  const place = { db, schema };
  const told = toldColumns(place, tables);
  const named = (name: string) => tableNamed(place, name);
  const from = sql`select c.id, ${told('c')}, c.valid_from from ${named(tables.current)} as c`;
  const past = sql`
    ${walk(dialect, named(tables.current), named(tables.history))}
    select h.id, ${told('h')}, h.valid_from
    from walk w join ${named(tables.history)} h on h.valid_to = w.at and h.id = w.id
    where h.valid_from <= ${param('position')}`;
  return {
    current: sql`${from} where c.id = ${param('id')}`.compile(builder),
    manyCurrent: sql`${from} where ${among(dialect, sql.ref('c.id'), param('ids'))}`.compile(builder),
    manyPast: past.compile(builder),
  };
};

/**
 * From the first milestone that ended after the position, or else from the current row, back from version to version
 * until one had begun: a version's predecessor ended where it began. Gives ids and ends of versions.
 * Tuples are compared because the index of milestones alone answers that; for a bare minimum the planner may walk the key.
 */
const walk = (
  dialect: Database['dialect'],
  current: RawBuilder<unknown>,
  history: RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const [keys, flag] =
    dialect === 'postgres'
      ? [sql`unnest(${param('ids')}::text[]) as k(value)`, sql`m.milestone = true`]
      : [sql`json_each(${param('ids')}) as k`, sql`m.milestone = 1`];
  return sql`with recursive walk(id, at) as (
    select k.value, coalesce(
      (select case when m.id = k.value then m.valid_to end from ${history} m
        where ${flag} and (m.id, m.valid_to) > (k.value, ${param('position')}) order by m.id, m.valid_to limit 1),
      (select c.valid_from from ${current} c where c.id = k.value))
    from ${keys}
    union all
    select w.id, h.valid_from from walk w join ${history} h on h.valid_to = w.at and h.id = w.id
    where h.valid_from > ${param('position')})`;
};
