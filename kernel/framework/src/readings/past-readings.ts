import type { Database } from '@zhudian/projections';
import { emptyWriteAheadLog } from '../vault/vault-tables';
import type { Amount, PastReadings } from './reading';
import { TABLE } from './reading-tables';

const MOST_AT_ONCE = 400;

const partsOf = <T>(items: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / MOST_AT_ONCE) }, (_, part) =>
    items.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
  );

/** The readings that are over, in parts by the units of their readers. */
const statements = ({ builder }: Database, { units, olderThan, spared }: PastReadings) =>
  partsOf(units).map((part) => {
    const isOver = <Query extends { where: (column: string, operator: string, value: unknown) => Query }>(
      query: Query,
    ): Query => {
      const aged = query.where('hour', '<', olderThan).where('reader_unit', 'in', part);
      return spared.length === 0
        ? aged
        : aged.where('person_id', 'not in', spared).where('reader_id', 'not in', spared);
    };
    return {
      amount: isOver(
        builder.selectFrom(TABLE).select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('hour').as('since')]),
      ).compile(),
      drop: isOver(builder.deleteFrom(TABLE)).compile(),
    };
  });

export const amountOver = async (database: Database, past: PastReadings): Promise<Amount> => {
  const rows = [];
  for (const { amount } of statements(database, past)) rows.push(...(await database.all(amount)));
  const found = rows.filter(([count]) => Number(count) > 0);
  return {
    count: found.reduce((sum, [count]) => sum + Number(count), 0),
    since: found.map(([, since]) => String(since)).toSorted()[0],
  };
};

export const dropOver = async (database: Database, past: PastReadings): Promise<void> => {
  await database.transaction(async (session) => {
    for (const { drop } of statements(database, past)) await session.run(drop);
  });
  await emptyWriteAheadLog(database);
};
