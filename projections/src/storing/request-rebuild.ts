import type { Context } from '@zhudian/facts';
import { Catalogue } from './catalogue';
import { BEGINNING, type ModelEntry } from './catalogue-tables';
import { isRebuild, nameOfRebuilt, rebuildNamed } from './rebuild-name';
import { openDatabase } from './open-database';
import type { Session } from './database';

export type RebuildRequest =
  /** Asked for now, or before and not done yet. */
  | { readonly kind: 'requested' | 'already'; readonly rebuild: Pick<ModelEntry, 'name' | 'version'> }
  /** No read model of this name serves in this store; these do. */
  | { readonly kind: 'unknown'; readonly serving: readonly string[] };

/**
 * Asks in the store for a rebuild of a read model from the first fact on: its projector begins within a second, or when
 * it is started. Until the rebuild has caught up, the tables there are go on being folded and read.
 * @throws when the store is not there or cannot be written.
 */
export const requestRebuild = async (url: string, context: Context, name: string): Promise<RebuildRequest> => {
  const db = openDatabase(url, context, 'write');
  const catalogue = new Catalogue(db.builder, context);
  try {
    return await db.transaction((session) => request(session, catalogue, name));
  } finally {
    await db.close();
  }
};

/** The same in a transaction of whoever has the store open. */
export const request = async (session: Session, catalogue: Catalogue, name: string): Promise<RebuildRequest> => {
  const entries = await catalogue.entries(session);
  const earlier = entries.find((one) => isRebuild(one) && nameOfRebuilt(one) === name);
  if (earlier) return { kind: 'already', rebuild: earlier };
  const serving = entries.filter(({ state }) => state === 'serving');
  const rebuilt = serving.find((one) => one.name === name);
  const head = await catalogue.head(session);
  if (!rebuilt || !head) return { kind: 'unknown', serving: serving.map((one) => one.name) };
  // The epoch rises with every rebuild that begins or ends, so no two rebuilds ever have the same name.
  const rebuild = { name: rebuildNamed(name, head.epoch), version: rebuilt.version };
  const entry = { ...rebuild, shape: rebuilt.shape, checkpoint: BEGINNING, changedAt: BEGINNING.commit };
  await catalogue.add(session, { ...entry, state: 'requested' });
  return { kind: 'requested', rebuild };
};
