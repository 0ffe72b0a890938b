import {
  deputationEvents,
  officeHolderEvents,
  type DeputationEvent,
  type DeputationStage,
  type OfficeHolderEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Deputation {
  readonly stage: DeputationStage;
  readonly holderId?: string;
  readonly deputyId?: string;
  readonly role?: string;
  readonly unitId?: string;
  readonly until?: string;
}

export const deputationFold: Fold<Deputation, DeputationEvent> = {
  family: deputationEvents,
  initial: { stage: 'NONE' },
  evolve: {
    DeputyNamed: (_, { data: { holderId, deputyId, role, unitId, until } }) => ({
      stage: 'NAMED',
      holderId,
      deputyId,
      role,
      unitId,
      until,
    }),
    DeputyWithdrawn: (deputation) => ({ ...deputation, stage: 'WITHDRAWN' }),
  },
};

export interface ReservedTerm {
  readonly deputationId: string;
  readonly role: string;
  readonly unitId: string;
  readonly from: string;
  readonly until: string;
}

/** For which days the offices of a person have a deputy. */
export interface OfficeHolder {
  readonly terms: readonly ReservedTerm[];
}

export const officeHolderFold: Fold<OfficeHolder, OfficeHolderEvent> = {
  family: officeHolderEvents,
  initial: { terms: [] },
  evolve: {
    DeputationReserved: ({ terms }, { data }) => ({ terms: [...terms, data] }),
    DeputationReleased: ({ terms }, { data: { deputationId } }) => ({
      terms: terms.filter((one) => one.deputationId !== deputationId),
    }),
  },
};
