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

/** Derives from what the step says: done again, it is the same command. */
export const commandIdOf = ({ command, as, on, data }: Step): string =>
  derivedUuid(JSON.stringify([command, as, on, data]), NAMESPACE);

/** The id that the n-th fact of a step will have, counted from 0, so that a later step can cite it. */
export const factAt = (index: number, step: Step): string => factIdOf(commandIdOf(step), index);
export const factOf = (step: Step): string => factAt(0, step);
