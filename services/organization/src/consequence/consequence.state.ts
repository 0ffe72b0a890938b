import { consequenceEvents, type ConsequenceEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Consequence {
  readonly unitId?: string;
  readonly state: 'UNKNOWN' | 'PENDING' | 'CLOSED' | 'SETTLED';
}

export const consequenceFold: Fold<Consequence, ConsequenceEvent> = {
  family: consequenceEvents,
  initial: { state: 'UNKNOWN' },
  evolve: {
    ConsequenceRefused: (_, { data: { unitId } }) => ({ unitId, state: 'PENDING' }),
    ConsequenceClosed: (consequence) => ({ ...consequence, state: 'CLOSED' }),
    ConsequenceSettled: (consequence) => ({ ...consequence, state: 'SETTLED' }),
  },
};
