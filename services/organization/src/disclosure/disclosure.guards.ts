import type { DisclosureEvent, DisclosureStage } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { DisclosureCommand } from './disclosure.commands';
import type { DisclosureRefusal } from './disclosure.refusals';
import type { Disclosure } from './disclosure.state';

export type DisclosureDecider = Decider<DisclosureCommand, Disclosure, DisclosureEvent, DisclosureRefusal>;

/** Each step follows the one before it. */
export const unlessAt = ({ stage }: Disclosure, ...stages: readonly DisclosureStage[]) =>
  stages.includes(stage) ? undefined : refuse('STEP_OUT_OF_ORDER', { stage, stages });

/** Different persons take the steps. */
export const unlessAnother = (by: string, ...persons: readonly string[]) =>
  persons.includes(by) ? refuse('SEGREGATION_OF_DUTIES') : undefined;
