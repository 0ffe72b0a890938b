import type { Context } from '@zhudian/facts';
import type { AnyReadModel } from '../declaring/define-read-model';
import { ReadModelStore } from './read-model-store';
import { openDatabase } from '../storing/open-database';

export interface StoreOptions {
  /** `sqlite:/directory` (one file per context) or `postgres://…` (one schema per context). */
  readonly url: string;
  readonly context: Context;
  readonly models: readonly AnyReadModel[];
}

/**
 * Opens the read models of a context for their one projector; an older projector of the same store is displaced.
 * @throws ReadModelMismatch when a declaration changed its shape and kept its version.
 */
export const openReadModels = async ({ url, context, models }: StoreOptions): Promise<ReadModelStore> => {
  const database = openDatabase(url, context, 'write');
  database.tellCommits?.();
  const store = new ReadModelStore(database, context, models);
  try {
    await store.prepare();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
};
