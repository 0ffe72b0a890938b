import type { Context, Position } from '@zhudian/facts';
import { Catalogue } from '../storing/catalogue';
import { BEGINNING, type ModelEntry } from '../storing/catalogue-tables';
import { PoisonNotes, type PoisonNote } from '../storing/poison-notes';
import { isRebuild, nameOfRebuilt } from '../storing/rebuild-name';
import { openDatabase } from '../storing/open-database';

export interface ModelOverview {
  readonly name: string;
  readonly version: number;
  readonly state: ModelEntry['state'];
  /** Whether this is a rebuild that goes on beside the tables in use. */
  readonly isRebuild: boolean;
  /** How far it is folded. */
  readonly position: Position;
}

/** A store of read models as it looks from outside: how far it is folded, which read models it has, what stopped it. */
export interface Overview {
  readonly checkpoint: Position;
  readonly models: readonly ModelOverview[];
  readonly poison: readonly PoisonNote[];
}

/**
 * Looks at the read models of a context, without a projector.
 * @throws when no projector has opened the store yet, or it cannot be read.
 */
export const openOverview = (url: string, context: Context) => {
  const db = openDatabase(url, context, 'read');
  const catalogue = new Catalogue(db.builder, context);
  const notes = new PoisonNotes(db.builder);
  const look = async (): Promise<Overview> => {
    const { commit } = (await catalogue.head(db))?.checkpoint ?? BEGINNING;
    const models = (await catalogue.entries(db)).map((entry) => overviewOf(entry, commit));
    return { checkpoint: commit, models, poison: await notes.all(db) };
  };
  return { look, close: () => db.close() };
};

const overviewOf = (entry: ModelEntry, commit: Position): ModelOverview => ({
  name: nameOfRebuilt(entry),
  version: entry.version,
  state: entry.state,
  isRebuild: isRebuild(entry),
  position: entry.state === 'serving' ? commit : entry.checkpoint.commit,
});
