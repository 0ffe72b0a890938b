import { openDatabase } from '@zhudian/projections';

/**
 * Names of people, kept apart from the log so that a person can be forgotten: facts hold ids only.
 * Every change is durable before it resolves.
 */
export interface PersonVault {
  nameOf(personId: string): Promise<string | null>;
  record(personId: string, name: string): Promise<void>;
  erase(personId: string): Promise<void>;
  close(): Promise<void>;
}

/** The vault beside the read models: a SQLite file or a PostgreSQL schema of its own. */
export const openPersonVault = async (url: string): Promise<PersonVault> => {
  const database = openDatabase(url, 'person_vault', 'write');
  const { builder } = database;
  const table = builder.schema.createTable('person_name').ifNotExists();
  await database.run(table.addColumn('id', 'text', (column) => column.primaryKey()).addColumn('name', 'text').compile());
  return {
    nameOf: async (personId) => {
      const [row] = await database.all(builder.selectFrom('person_name').select('name').where('id', '=', personId).compile());
      return row ? String(row[0]) : null;
    },
    record: async (id, name) => {
      const insert = builder.insertInto('person_name').values({ id, name });
      await database.run(insert.onConflict((conflict) => conflict.column('id').doUpdateSet({ name })).compile());
    },
    erase: async (personId) => {
      await database.run(builder.deleteFrom('person_name').where('id', '=', personId).compile());
    },
    close: () => database.close(),
  };
};
