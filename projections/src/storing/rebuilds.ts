import type { Checkpoint } from '@zhudian/facts';
import { BEGINNING, type ModelEntry, type ModelKey } from './catalogue-tables';
import { createTables, renamePlacedIndex } from './create-tables';
import type { AnyReadModel } from '../declaring/define-read-model';
import { isTableThere } from './is-there';
import { isSamePlace } from './places';
import { drop, isOf, type Declared } from './prepare-store';
import { nameOfRebuilt } from './rebuild-name';
import type { Session } from './database';
import { shapeOf, tablesOf, type Tables } from '../declaring/tables';

/** The declaration that a rebuild folds, under the rebuild's name; `undefined` when it is no longer declared like that. */
export const rebuildOf = ({ tables }: Pick<Declared, 'tables'>, entry: ModelKey): AnyReadModel | undefined => {
  const rebuilt = { name: nameOfRebuilt(entry), version: entry.version };
  const base = tables.find((one) => isOf(one, rebuilt));
  return base && { ...base.model, name: entry.name };
};

/** Begins a rebuild that was asked for, goes on with one that was begun, and drops one that has lost its declaration. */
export const takeUpRebuild = async (
  session: Session,
  declared: Declared,
  entry: ModelEntry,
  head: Checkpoint,
): Promise<void> => {
  const model = rebuildOf(declared, entry);
  const tables = model && tablesOf(model);
  const isBegun = entry.state === 'building';
  // Before the first fact every table is as a rebuild would leave it.
  if (isSamePlace(head, BEGINNING)) return drop(session, declared, entry);
  if (!tables || (isBegun && entry.shape !== shapeOf(tables))) return drop(session, declared, entry);
  if (isBegun) return;
  await createTables(declared.db, session, tables);
  await declared.catalogue.remove(session, entry);
  await declared.catalogue.add(session, {
    ...entry,
    state: 'building',
    shape: shapeOf(tables),
    checkpoint: BEGINNING,
    changedAt: BEGINNING.commit,
  });
};

/** A rebuild that has come to the checkpoint takes the place of the tables that it rebuilds: readers notice nothing. */
export const replaceBy = async (
  session: Session,
  declared: Declared,
  tables: Tables,
  at: Checkpoint,
): Promise<void> => {
  const { db, catalogue } = declared;
  const { version } = tables.model;
  const name = nameOfRebuilt(tables.model);
  const rebuilt = `${name}_v${version}`;
  const { schema } = db.builder;
  await drop(session, declared, { name, version });
  await session.run(schema.alterTable(tables.current).renameTo(rebuilt).compile());
  await session.run(schema.alterTable(tables.history).renameTo(`${rebuilt}_history`).compile());
  await renamePlacedIndex(db, session, { from: tables.current, to: rebuilt });
  if (tables.lists.length > 0)
    await session.run(schema.alterTable(tables.elements).renameTo(`${rebuilt}_elements`).compile());
  // A rebuild that an early version began has none.
  if (await isTableThere(declared, session, tables.streams))
    await session.run(schema.alterTable(tables.streams).renameTo(`${rebuilt}_streams`).compile());
  await catalogue.remove(session, tables.model);
  // As if every row had changed just now: what was remembered of the replaced rows is not taken for these.
  const entry = { name, version, shape: shapeOf(tables), checkpoint: at, changedAt: at.commit };
  await catalogue.add(session, { ...entry, state: 'serving' });
};
