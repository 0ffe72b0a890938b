import type { Position } from '@zhudian/facts';
import type { Columns } from '../declaring/columns';
import type { AnyReadModel, ReadModel } from '../declaring/define-read-model';
import { ReadModelMismatch } from '../declaring/errors';
import type { Database } from '../storing/database';
import type { FoldProgress } from './fold-progress';
import { ListReads } from './list-reads';
import { RowReads } from './row-reads';
import type { Snapshot } from './snapshot';

export interface Reads {
  readonly rows: RowReads;
  readonly lists: ListReads;
}

export const readsOf = (db: Database, schema: string, model: AnyReadModel): Reads => {
  const rows = new RowReads(db, schema, model);
  return { rows, lists: new ListReads(db, schema, rows) };
};

/** The rows of the declared read models as of a position. */
export const snapshotAt = (
  position: Position,
  progress: FoldProgress,
  reads: ReadonlyMap<unknown, Reads>,
): Snapshot => {
  const of = async <C extends Columns>(model: ReadModel<C>): Promise<Reads> => {
    const found = reads.get(model);
    if (!found) throw new ReadModelMismatch(`The reader was not opened for ${model.name}.`);
    if (!progress.covers(position, model)) await progress.require(position, model);
    return found;
  };
  // What comes out of the tables of a declaration has its type: the codec is made from it.
  return {
    position,
    find: async (model, id) => (await (await of(model)).rows.find(position, id)) as never,
    findMany: async (model, ids) => (await (await of(model)).rows.findMany(position, ids)) as never,
    page: async (model, request) => (await (await of(model)).lists.page(position, request)) as never,
    count: async (model, where) => (await of(model)).lists.count(position, where),
  };
};
