import type { ClueEvent } from '@zhudian/facts';
import { refuse, type Decider, type OrderRefusal } from '@zhudian/framework';
import type { ClueCommand } from './clue.commands';
import type { ClueRefusal } from './clue.refusals';
import type { Clue } from './clue.state';

export type ClueDecider = Decider<ClueCommand, Clue, ClueEvent, ClueRefusal | OrderRefusal>;

export const unlessOpen = ({ stage }: Clue) => (stage === 'OPEN' ? undefined : refuse('CLUE_NOT_OPEN', { stage }));

/** What comes before a step and is not there. */
const missingFor = ({ hasFactor, measure, isEffective }: Clue, step: 'MEASURE' | 'COMPLETION' | 'EFFECT' | 'END') => {
  const has = {
    FACTOR: hasFactor,
    MEASURE: measure !== undefined,
    COMPLETION: measure?.completed === true,
    EFFECT: isEffective,
  };
  const order = ['FACTOR', 'MEASURE', 'COMPLETION', 'EFFECT', 'END'] as const;
  return order.slice(0, order.indexOf(step)).filter((one) => one !== 'END' && !has[one]);
};

export const unlessThere = (state: Clue, step: Parameters<typeof missingFor>[1]) => {
  const missing = missingFor(state, step);
  return missing.length > 0 ? refuse('CLUE_INCOMPLETE', { missing }) : undefined;
};
