import { exemplarEvents, type ExemplarEvent, type ExemplarStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Exemplar {
  readonly stage: ExemplarStage;
  readonly branchId: string;
  readonly stationId?: string;
  readonly personId: string;
  readonly proposedOn: string;
}

const at =
  (stage: ExemplarStage) =>
  (exemplar: Exemplar): Exemplar => ({ ...exemplar, stage });

export const exemplarFold: Fold<Exemplar, ExemplarEvent> = {
  family: exemplarEvents,
  initial: { stage: 'NONE', branchId: '', personId: '', proposedOn: '' },
  evolve: {
    ExemplarProposed: (_, { data: { branchId, stationId, personId, proposedOn } }) => ({
      stage: 'PROPOSED',
      branchId,
      stationId,
      personId,
      proposedOn,
    }),
    ExemplarApproved: at('APPROVED'),
    ExemplarNamed: at('NAMED'),
    ExemplarWithdrawn: at('WITHDRAWN'),
  },
};
