import { pairEvents, type PairEvent, type PairStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Pair {
  readonly stage: PairStage;
  readonly stationId?: string;
  readonly dueOn: string;
  readonly leadId: string;
}

export const pairFold: Fold<Pair, PairEvent> = {
  family: pairEvents,
  initial: { stage: 'NONE', dueOn: '', leadId: '' },
  evolve: {
    PairFormed: (_, { data: { stationId, dueOn, leadId } }) => ({ stage: 'FORMED', stationId, dueOn, leadId }),
    PairResultRecorded: (pair) => ({ ...pair, stage: 'CONCLUDED' }),
    PairDissolved: (pair) => ({ ...pair, stage: 'DISSOLVED' }),
  },
};
