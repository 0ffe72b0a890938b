import { trainingEvents, type TrainingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Training {
  readonly stage: 'NONE' | 'PLANNED' | 'CLOSED';
  readonly bureauId?: string;
  readonly topic: string;
  readonly hours: number;
  readonly plannedOn: string;
  readonly attended: readonly string[];
}

export const trainingFold: Fold<Training, TrainingEvent> = {
  family: trainingEvents,
  initial: { stage: 'NONE', topic: '', hours: 0, plannedOn: '', attended: [] },
  evolve: {
    TrainingPlanned: (state, { data: { bureauId, topic, hours, plannedOn } }) => ({
      ...state,
      stage: 'PLANNED',
      bureauId,
      topic,
      hours,
      plannedOn,
    }),
    TrainingAttended: (state, { data: { personId } }) => ({ ...state, attended: [...state.attended, personId] }),
    TrainingClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};
