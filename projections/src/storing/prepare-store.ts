import type { Checkpoint } from '@zhudian/facts';
import type { Catalogue } from './catalogue';
import { BEGINNING, type ModelEntry, type ModelKey, type ModelState } from './catalogue-tables';
import { createPlacedIndex, createTables, dropTables } from './create-tables';
import { ReadModelMismatch } from '../declaring/errors';
import { isSamePlace } from './places';
import { isRebuild } from './rebuild-name';
import type { Database, Session } from './database';
import { shapeOf, type Tables } from '../declaring/tables';

export interface Declared {
  readonly db: Database;
  readonly catalogue: Catalogue;
  readonly tables: readonly Tables[];
  readonly schema: string;
}

/**
 * Brings the catalogue to the declared read models: new ones get their tables (and are built beside the others, unless
 * nothing is folded yet), those no longer declared are retired where they stand.
 * @throws ReadModelMismatch when a declaration changed its shape and kept its version.
 */
export const settle = async (session: Session, declared: Declared, head: Checkpoint): Promise<void> => {
  const { catalogue, tables } = declared;
  const entries = await catalogue.entries(session);
  for (const one of tables) {
    const entry = entries.find((each) => isOf(one, each));
    if (entry) await takeUp(session, declared, { entry, tables: one, head });
    else await add(session, declared, { tables: one, head });
  }
  for (const entry of entries) {
    if (tables.some((one) => isOf(one, entry)) || isRebuild(entry)) continue;
    if (entry.state === 'serving') await catalogue.place(session, entry, 'retired', head);
    // Half built and no longer declared: nobody can read it, and nobody will go on with it.
    if (entry.state === 'building') await drop(session, declared, entry);
  }
};

/** Drops what is no longer declared; to be done when nothing is left to build, since until then it may be all there is to read. */
export const clear = async (session: Session, declared: Declared): Promise<void> => {
  for (const entry of await declared.catalogue.entries(session)) {
    if (declared.tables.some((one) => isOf(one, entry)) || isRebuild(entry)) continue;
    await drop(session, declared, entry);
  }
};

/** Drops the tables of a read model, and forgets it. */
export const drop = async (
  session: Session,
  { db, catalogue }: Pick<Declared, 'db' | 'catalogue'>,
  { name, version }: ModelKey,
): Promise<void> => {
  await dropTables(db.builder, session, `${name}_v${version}`);
  await catalogue.remove(session, { name, version });
};

export const isOf = ({ model }: Pick<Tables, 'model'>, { name, version }: ModelKey): boolean =>
  name === model.name && version === model.version;

interface Arrival {
  readonly tables: Tables;
  readonly head: Checkpoint;
}

const add = async (session: Session, { db, catalogue }: Declared, { tables, head }: Arrival): Promise<void> => {
  const { name, version } = tables.model;
  const state: ModelState = isSamePlace(head, BEGINNING) ? 'serving' : 'building';
  await createTables(db, session, tables);
  await catalogue.add(session, {
    name,
    version,
    state,
    shape: shapeOf(tables),
    checkpoint: BEGINNING,
    changedAt: BEGINNING.commit,
  });
};

const takeUp = async (
  session: Session,
  { db, catalogue }: Declared,
  { entry, tables, head }: Arrival & { entry: ModelEntry },
): Promise<void> => {
  if (entry.shape !== shapeOf(tables)) {
    throw new ReadModelMismatch(
      `${entry.name} has other columns or indexes than before: raise its version above ${entry.version}.`,
    );
  }
  // Tables of early versions have none.
  await createPlacedIndex(db, session, tables.current);
  if (entry.state === 'serving') return;
  const isThere = isSamePlace(entry.checkpoint, head);
  await catalogue.place(session, entry, isThere ? 'serving' : 'building', entry.checkpoint);
};
