import { v5 as derivedUuid } from 'uuid';
import { factIdOf } from '@zhudian/framework/service';

/** One act of the programme: who, on which business day, and the command with its data. */
export interface Step {
  readonly as: string;
  readonly on: string;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const act = (as: string, on: string, command: string, data: Step['data']): Step => ({ as, on, command, data });

const NAMESPACE = '0a9a2a34-6a0c-5f5c-8f5b-5a3f2d7a9c01';

const known = new WeakMap<Step, string>();

/** Derives from what the step says: done again, it is the same command. */
export const commandIdOf = (step: Step): string => {
  const { command, as, on, data } = step;
  const id = known.get(step) ?? derivedUuid(JSON.stringify([command, as, on, data]), NAMESPACE);
  known.set(step, id);
  return id;
};

/** The id that the n-th fact of a step will have, counted from 0, so that a later step can cite it. */
export const factAt = (index: number, step: Step): string => factIdOf(commandIdOf(step), index);
export const factOf = (step: Step): string => factAt(0, step);
