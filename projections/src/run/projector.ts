import type { Checkpoint, EventLog, Position } from '@zhudian/events';
import { PoisonedFact, ProjectorDisplaced } from '../errors';
import type { ReadModelStore } from '../read-model-store';
import { feed } from './feed';

export interface ProjectorOptions {
  readonly log: EventLog;
  readonly store: ReadModelStore;
  /** Facts per transaction at the most. */
  readonly pageSize?: number;
  readonly signal: AbortSignal;
  /** After each page: where the fold stands now. */
  readonly onProgress?: (position: Position) => void;
  readonly onPoison?: (poison: PoisonedFact) => void;
  /** A store or log that fails for now: it is tried again after a pause. */
  readonly onTrouble?: (error: unknown) => void;
}

export interface ProjectorState {
  /** `stopped` by its signal, `poisoned` by a fact, `displaced` by another projector of the same store. */
  readonly phase: 'running' | 'poisoned' | 'displaced' | 'stopped';
  readonly poison?: PoisonedFact;
  /** A fact that only a read model under construction cannot fold: the others go on. */
  readonly buildPoison?: PoisonedFact;
}
export interface Projector {
  readonly state: ProjectorState;
  /** Resolves when the projector has come to rest: stopped, poisoned or displaced. */
  readonly done: Promise<ProjectorState>;
}

/**
 * Folds the log into the store's read models, page by page, from the checkpoint on, and builds new read models beside them.
 * A poisoned fact stops the context where it is, until the projector is started again with a mended read model.
 */
export const runProjector = (options: ProjectorOptions): Projector => {
  let state: ProjectorState = { phase: 'running' };
  const end = (ended: ProjectorState) => (state = { ...state, ...ended });
  const building = build(options).catch((error: unknown) => {
    if (!(error instanceof PoisonedFact)) throw error;
    state = { ...state, buildPoison: error };
    options.onPoison?.(error);
  });
  const done = Promise.all([serve(options), building]).then(
    () => end({ phase: 'stopped' }),
    (error: unknown) => {
      if (error instanceof ProjectorDisplaced) return end({ phase: 'displaced' });
      if (!(error instanceof PoisonedFact)) throw error;
      options.onPoison?.(error);
      return end({ phase: 'poisoned', poison: error });
    },
  );
  return {
    get state() {
      return state;
    },
    done,
  };
};

const serve = (options: ProjectorOptions): Promise<void> =>
  feed(options, {
    place: () => options.store.checkpoint,
    take: async (page) => {
      await options.store.fold(page);
      options.onProgress?.(page.checkpoint.commit);
      return true;
    },
  });

/** Builds what has to be built, one place of departure after the other. */
const build = async (options: ProjectorOptions): Promise<void> => {
  const { store, signal } = options;
  for (let from = store.building; from && !signal.aborted; from = store.building) {
    let place: Checkpoint | undefined = from;
    await feed(options, {
      place: () => place,
      take: async (page) => {
        if (place) place = await store.build(place, page);
        return place !== undefined;
      },
    });
  }
};
