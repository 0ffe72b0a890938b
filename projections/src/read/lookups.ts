import { sql } from 'kysely';
import { among } from '../sql/among';
import type { Database, Statement } from '../sql/database';
import { param } from '../sql/parameters';
import type { Tables } from '../tables';

interface Key {
  readonly value: string;
}

/** Lookups by id; each gives id, declared columns, valid_from. */
export interface Lookups {
  readonly current: Statement;
  /** The first version that ended after the position: it may still have begun after it. */
  readonly past: Statement;
  readonly manyCurrent: Statement;
  readonly manyPast: Statement;
}

export const lookupsOf = ({ builder, dialect }: Database, { current, history, columns }: Tables): Lookups => {
  const selected = ['id', ...columns, 'valid_from'];
  const from = (table: string) => builder.selectFrom(table).select(selected);
  const keys =
    dialect === 'postgres'
      ? sql<Key>`unnest(${param('ids')}::text[])`.as<'k'>(sql`k(value)`)
      : sql<Key>`json_each(${param('ids')})`.as('k');
  const ended = builder
    .selectFrom(`${history} as later`)
    .select(({ fn }) => fn.min('later.valid_to').as('end'))
    .whereRef('later.id', '=', sql.ref('k.value'))
    .where('later.valid_to', '>', param('position'));
  return {
    current: from(current).where('id', '=', param('id')).compile(),
    past: from(history)
      .where('id', '=', param('id'))
      .where('valid_to', '>', param('position'))
      .orderBy('valid_to')
      .limit(1)
      .compile(),
    manyCurrent: from(current)
      .where(among(dialect, sql.ref('id'), param('ids')))
      .compile(),
    manyPast: builder
      .selectFrom(keys)
      .innerJoin(`${history} as h`, (join) => join.onRef('h.id', '=', 'k.value').on('h.valid_to', '=', ended))
      .select(selected.map((column) => `h.${column}`))
      .compile(),
  };
};
