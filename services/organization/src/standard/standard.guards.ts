import type { ShortfallStanding, StandardEvent, StandardStage } from '@zhudian/facts';
import { refuse, type Decider, type OrderRefusal } from '@zhudian/framework';
import type { StandardCommand } from './standard.commands';
import type { StandardRefusal } from './standard.refusals';
import type { Standard } from './standard.state';

export type StandardDecider = Decider<StandardCommand, Standard, StandardEvent, StandardRefusal | OrderRefusal>;

export const unlessAt = ({ stage }: Standard, ...wanted: readonly StandardStage[]) =>
  wanted.includes(stage) ? undefined : refuse('STANDARD_STAGE', { stage, wanted });

/** The version that was drafted and is not adopted yet. */
export const draftOf = ({ versions }: Standard) => versions.find(({ from }) => from === null);

/** A shortfall that stands where it has to. */
export const shortfallAt = ({ shortfalls }: Standard, shortfallId: string, wanted: ShortfallStanding) => {
  const shortfall = shortfalls.get(shortfallId);
  if (!shortfall) return refuse('SHORTFALL_UNKNOWN', { shortfallId });
  const { standing } = shortfall;
  return standing === wanted ? shortfall : refuse('SHORTFALL_STANDS_ELSEWHERE', { shortfallId, standing, wanted });
};
