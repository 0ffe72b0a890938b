import { setTimeout as sleep } from 'node:timers/promises';
import type { Checkpoint, Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { PoisonedFact, ProjectorDisplaced } from '../declaring/errors';
import { historyOf } from '../folding/history';
import type { ReadModelStore } from '../folding/read-model-store';
import { feed } from './feed';

/** How soon a rebuild that is asked for begins. */
const REBUILDS_EVERY_MS = 500;

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
export const runProjector = (given: ProjectorOptions): Projector => {
  let state: ProjectorState = { phase: 'running' };
  const ending = new AbortController();
  const options = { ...given, signal: AbortSignal.any([given.signal, ending.signal]) };
  const building = build(options).catch((error: unknown) => {
    if (!(error instanceof PoisonedFact)) throw error;
    state = { ...state, buildPoison: error };
    options.onPoison?.(error);
  });
  const serving = serve(options);
  // Who ends by himself ends the other: a store that has come to rest is used no more.
  const end = () => ending.abort();
  serving.then(end, end);
  building.catch(end);
  const done = Promise.allSettled([serving, building]).then((ends) => {
    const error: unknown = ends.find((one) => one.status === 'rejected')?.reason;
    return (state = { ...state, ...endedBy(error, options) });
  });
  return {
    get state() {
      return state;
    },
    done,
  };
};

const endedBy = (error: unknown, { onPoison }: ProjectorOptions): ProjectorState => {
  if (error === undefined) return { phase: 'stopped' };
  if (error instanceof ProjectorDisplaced) return { phase: 'displaced' };
  if (!(error instanceof PoisonedFact)) throw error;
  onPoison?.(error);
  return { phase: 'poisoned', poison: error };
};

const serve = (options: ProjectorOptions): Promise<void> =>
  feed(options, {
    place: () => options.store.checkpoint,
    take: async (page) => {
      await options.store.fold(page, historyOf(options.log));
      options.onProgress?.(page.checkpoint.commit);
      return true;
    },
  });

/** Builds what has to be built, one place of departure after the other, and looks for what is asked to be rebuilt. */
const build = async (options: ProjectorOptions): Promise<void> => {
  const { store, signal } = options;
  while (!signal.aborted) {
    for (let from = store.building; from && !signal.aborted; from = store.building) await buildFrom(options, from);
    await sleep(REBUILDS_EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await lookForRebuilds(options);
  }
};

const buildFrom = (options: ProjectorOptions, from: Checkpoint): Promise<void> => {
  let place: Checkpoint | undefined = from;
  return feed(options, {
    place: () => place,
    take: async (page) => {
      if (place) place = await options.store.build(place, page, historyOf(options.log));
      return place !== undefined;
    },
  });
};

const lookForRebuilds = async ({ store, onTrouble }: ProjectorOptions): Promise<void> => {
  try {
    await store.takeUpRebuilds();
  } catch (error) {
    if (error instanceof ProjectorDisplaced) throw error;
    onTrouble?.(error);
  }
};
