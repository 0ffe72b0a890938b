import { sql, type RawBuilder } from 'kysely';
import type { Database, Session } from '../storing/database';
import { bind, param } from '../storing/parameters';
import { tableNamed, type Place } from '../storing/kept-elements';
import type { FreshElements } from './elements';

const NUMBERED = {
  sqlite: sql`key, value from json_each(${param('values')})`,
  postgres: sql`nth - 1, value from unnest(${param('values')}::text[]) with ordinality as u(value, nth)`,
};

/** Writes elements that no table has yet, in one statement however many they are. */
export const writeElements = async (
  place: Place,
  session: Session,
  table: string,
  { first, values }: FreshElements,
): Promise<void> => {
  if (values.length === 0) return;
  const { db } = place;
  const numbers = sql`select cast(${param('first')} as ${NUMBER[db.dialect]}) + ${NUMBERED[db.dialect]}`;
  const insert = sql`insert into ${tableNamed(place, table)} (number, value) ${numbers}`;
  await session.run(bind(db, insert.compile(db.builder), { first, values }));
};

const NUMBER: Readonly<Record<Database['dialect'], RawBuilder<unknown>>> = {
  sqlite: sql`integer`,
  postgres: sql`bigint`,
};
