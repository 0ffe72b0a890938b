import type { PoisonedFact } from '../declaring/errors';
import type { Catalogue } from '../storing/catalogue';
import type { Database } from '../storing/database';
import type { PoisonNotes } from '../storing/poison-notes';
import { isRebuild } from '../storing/rebuild-name';
import { request } from '../storing/request-rebuild';
import type { ContextFolds } from './context-folds';

/** What is done to a store because facts are set aside. */
export interface StoreUpkeep {
  /** Goes on after a fact that could not be folded. */
  forgetPoison(poison: PoisonedFact): Promise<void>;
  /** Asks for a rebuild of the read models that fold any of these types. */
  rebuildThoseOf(types: readonly string[]): Promise<void>;
}

/** What is done to a store is done one thing after the other. */
interface Turns {
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

interface Parts {
  readonly db: Database;
  readonly catalogue: Catalogue;
  readonly poison: PoisonNotes;
  readonly folds: Pick<ContextFolds, 'all'>;
}

export const storeUpkeep = (store: Turns, { db, catalogue, poison, folds }: Parts): StoreUpkeep => ({
  forgetPoison: (fact) => store.inTurn(() => db.transaction((session) => poison.forget(session, fact))),
  rebuildThoseOf: (types) =>
    store.inTurn(() =>
      db.transaction(async (session) => {
        const models = folds.all.map(({ model }) => model).filter(({ on }) => types.some((type) => type in on));
        for (const model of models) if (!isRebuild(model)) await request(session, catalogue, model.name);
      }),
    ),
});
