import type { Position } from '@zhudian/facts';
import { sightOf, type Sight } from './sight';
import type { Viewer } from '../access/viewer';
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

/** The rows of the declared read models as of a position: all of them, or what a viewer sees of them. */
export const snapshotAt = (
  position: Position,
  progress: FoldProgress,
  reads: ReadonlyMap<unknown, Reads>,
  viewer?: Viewer,
): Snapshot => {
  const sights = new Map<unknown, Sight>();
  const sight = (model: Pick<AnyReadModel, 'access'>): Sight | undefined => {
    if (!viewer) return undefined;
    const made = sights.get(model) ?? sightOf(model, viewer);
    sights.set(model, made);
    return made;
  };
  const of = async <C extends Columns>(model: ReadModel<C>): Promise<Reads> => {
    const found = reads.get(model);
    if (!found) throw new ReadModelMismatch(`The reader was not opened for ${model.name}.`);
    if (!progress.covers(position, model)) await progress.require(position, model);
    return found;
  };
  // What comes out of the tables of a declaration has its type: the codec is made from it.
  return {
    position,
    find: async (model, id) => (await (await of(model)).rows.find(position, id, sight(model))) as never,
    findMany: async (model, ids) =>
      (await (await of(model)).rows.findMany(position, ids, { sight: sight(model) })) as never,
    page: async (model, request) => (await (await of(model)).lists.page(position, request, sight(model))) as never,
    count: async (model, where) => (await of(model)).lists.count(position, where, sight(model)),
  };
};
