import { setTimeout as sleep } from 'node:timers/promises';
import { SET_ASIDE_STREAM, setAsideBy } from '@zhudian/facts';
import { PoisonedFact } from '../declaring/errors';
import type { ProjectorOptions } from './projector-options';

const LOOK_EVERY_MS = 500;

/**
 * Folds on past each fact that cannot be folded, once it is set aside.
 * @param note called with what has stopped it, and with `undefined` when it goes on.
 */
export const pastPoison = async <Options extends ProjectorOptions>(
  options: Options,
  fold: (options: Options) => Promise<void>,
  note: (poison: PoisonedFact | undefined) => void,
): Promise<void> => {
  const { signal, onPoison, store } = options;
  while (!signal.aborted) {
    try {
      return await fold(options);
    } catch (error) {
      if (!(error instanceof PoisonedFact)) throw error;
      note(error);
      onPoison?.(error);
      if (!(await untilSetAside(options, error))) return;
      await store.upkeep.forgetPoison(error);
      note(undefined);
    }
  }
};

/** `false` when the signal aborted before. */
const untilSetAside = async ({ log, signal }: ProjectorOptions, poison: PoisonedFact): Promise<boolean> => {
  const path = `${poison.stream}@${poison.revision}`;
  while (!signal.aborted) {
    const facts = await log.readStream(SET_ASIDE_STREAM).catch(() => []);
    if ([...setAsideBy(facts).values()].some((one) => one.path === path)) return true;
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
};
