import { sql } from 'kysely';
import { ORIGIN, type Checkpoint, type Context, type Position } from '@zhudian/facts';
import type { Database, Session } from './database';

export const CHECKPOINT = 'checkpoint';
export const READ_MODELS = 'read_models';
export const POISONED = 'poisoned';
export const CHANGED_PARTS = 'changed_parts';
export const BEGINNING: Checkpoint = { commit: ORIGIN, prepare: ORIGIN };

export interface ModelKey {
  readonly name: string;
  readonly version: number;
}

/**
 * `serving` stands at the context's checkpoint. `building` folds beside the others until it gets there.
 * `retired` is no longer declared: it stays as it was, for those who still read it, until every building is done.
 * `requested` is a rebuild that no projector has taken up yet.
 */
export type ModelState = 'serving' | 'building' | 'retired' | 'requested';

export interface ModelEntry extends ModelKey {
  readonly state: ModelState;
  readonly shape: string;
  /** How far it is folded, when it is not serving. */
  readonly checkpoint: Checkpoint;
  /** The newest position that changed a row. */
  readonly changedAt: Position;
}

/** How far the store is folded. The epoch rises with every new projector and every change of the read models' states. */
export interface StoreHead {
  readonly checkpoint: Checkpoint;
  readonly epoch: number;
}

const positionOf = ({ dialect }: Database) => (dialect === 'postgres' ? sql`bigint` : sql`integer`);

/** Makes the store's own tables where they are missing. */
export const createCatalogue = async (db: Database, session: Session, context: Context): Promise<void> => {
  const { schema } = db.builder;
  if (db.dialect === 'postgres') await session.run(schema.createSchema(context).ifNotExists().compile());
  const position = positionOf(db);
  const table = (name: string) =>
    schema
      .createTable(name)
      .ifNotExists()
      .addColumn('commit_position', position, (column) => column.notNull())
      .addColumn('prepare_position', position, (column) => column.notNull());
  await session.run(
    table(CHECKPOINT)
      .addColumn('context', 'text', (column) => column.primaryKey())
      .addColumn('epoch', 'integer', (column) => column.notNull())
      .compile(),
  );
  await session.run(
    table(READ_MODELS)
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('shape', 'text', (column) => column.notNull())
      .addColumn('changed_at', position, (column) => column.notNull())
      .addPrimaryKeyConstraint('read_models_key', ['name', 'version'])
      .compile(),
  );
  await createChangedParts(db, session);
  await session.run(
    schema
      .createTable(POISONED)
      .ifNotExists()
      .addColumn('model', 'text', (column) => column.primaryKey())
      .addColumn('stream', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('position', position, (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .compile(),
  );
};

const createChangedParts = async (db: Database, session: Session): Promise<void> => {
  const { schema } = db.builder;
  const table = schema
    .createTable(CHANGED_PARTS)
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('newest', positionOf(db), (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('changed_parts_key', ['name', 'version']);
  await session.run(table.compile());
};
