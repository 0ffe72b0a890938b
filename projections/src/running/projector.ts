import { setTimeout as sleep } from 'node:timers/promises';
import type { Checkpoint, LogPage } from '@zhudian/facts';
import { traceConsequence } from '@zhudian/runtime';
import { ProjectorDisplaced, type PoisonedFact } from '../declaring/errors';
import { historyOf } from '../folding/history';
import { feed } from './feed';
import { PassedOver } from './passed-over';
import { pastPoison } from './past-poison';
import type { ProjectorOptions } from './projector-options';

/** How soon a rebuild that is asked for begins. */
const REBUILDS_EVERY_MS = 500;

export interface ProjectorState {
  /** `stopped` by its signal, `poisoned` by a fact, `displaced` by another projector of the same store. */
  readonly phase: 'running' | 'poisoned' | 'displaced' | 'stopped';
  readonly poison?: PoisonedFact;
  /** A fact that only a read model under construction cannot fold: the others go on. */
  readonly buildPoison?: PoisonedFact;
  /** The log or the store did not answer when it was asked last. */
  readonly isTroubled?: true;
}
export interface Projector {
  readonly state: ProjectorState;
  /** Resolves when the projector has come to rest: stopped or displaced. */
  readonly done: Promise<ProjectorState>;
}

/**
 * Folds the log into the store's read models, page by page, from the checkpoint on, and builds new read models beside them.
 * A poisoned fact stops the context where it is, until the fact is set aside or the projector is started again with a
 * mended read model.
 */
export const runProjector = (given: ProjectorOptions): Projector => {
  let state: ProjectorState = { phase: 'running' };
  const ending = new AbortController();
  const options: Watched = {
    ...given,
    signal: AbortSignal.any([given.signal, ending.signal]),
    onTrouble: (error) => {
      if (!state.isTroubled) given.onTrouble?.(error);
      state = { ...state, isTroubled: true };
    },
    onSuccess: () => {
      if (!state.isTroubled) return;
      const { isTroubled: _, ...rest } = state;
      state = rest;
      given.onRecovery?.();
    },
  };
  const serving = pastPoison(options, serve, (poison) => {
    const { poison: _, ...rest } = state;
    state = poison ? { ...rest, phase: 'poisoned', poison } : { ...rest, phase: 'running' };
  });
  const building = pastPoison(options, build, (buildPoison) => {
    const { buildPoison: _, ...rest } = state;
    state = buildPoison ? { ...rest, buildPoison } : rest;
  });
  // If either loop ends, both do: a store that has come to rest is used no more.
  const end = () => ending.abort();
  serving.then(end, end);
  building.catch(end);
  const done = Promise.allSettled([serving, building]).then((ends) => {
    const error: unknown = ends.find((one) => one.status === 'rejected')?.reason;
    return (state = { ...state, phase: phaseAfter(error) });
  });
  return {
    get state() {
      return state;
    },
    done,
  };
};

interface Watched extends ProjectorOptions {
  readonly onSuccess: () => void;
}

const phaseAfter = (error: unknown): ProjectorState['phase'] => {
  if (error === undefined) return 'stopped';
  if (error instanceof ProjectorDisplaced) return 'displaced';
  throw error;
};

const serve = (options: Watched): Promise<void> => {
  const passed = new PassedOver();
  return feed(options, {
    place: () => options.store.checkpoint,
    take: async (page) => {
      const types = await passed.disagreeing(page, options.log);
      if (types.length > 0) await options.store.upkeep.rebuildThoseOf(types);
      await folded(page, options);
      options.onSuccess();
      options.onProgress?.(page.checkpoint.commit);
      return true;
    },
  });
};

const folded = ({ facts, checkpoint }: LogPage, { store, log }: ProjectorOptions): Promise<void> => {
  const attributes = {
    'zhudian.context': store.context,
    'zhudian.position': checkpoint.commit,
    'zhudian.facts': facts.length,
  };
  return traceConsequence(`fold ${store.context}`, { of: facts, attributes }, () =>
    store.fold({ facts, checkpoint }, historyOf(log)),
  );
};

/** Builds what has to be built, one place of departure after the other, and looks for what is asked to be rebuilt. */
const build = async (options: Watched): Promise<void> => {
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

const lookForRebuilds = async ({ store, onTrouble, onSuccess }: Watched): Promise<void> => {
  try {
    await store.takeUpRebuilds();
    onSuccess();
  } catch (error) {
    if (error instanceof ProjectorDisplaced) throw error;
    onTrouble?.(error);
  }
};
