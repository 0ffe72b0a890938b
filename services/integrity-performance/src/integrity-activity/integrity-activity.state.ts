import { integrityActivityEvents, type ActivityStage, type IntegrityActivityEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface IntegrityActivity {
  readonly stage: ActivityStage;
  /** Absent until it is planned. */
  readonly stationId?: string;
  readonly plannedOn: string;
  readonly participants: number;
  readonly voluntary: number;
}

export const integrityActivityFold: Fold<IntegrityActivity, IntegrityActivityEvent> = {
  family: integrityActivityEvents,
  initial: { stage: 'NONE', plannedOn: '', participants: 0, voluntary: 0 },
  evolve: {
    ActivityPlanned: (state, { data: { stationId, plannedOn } }) => ({
      ...state,
      stage: 'PLANNED',
      stationId,
      plannedOn,
    }),
    ActivityHeld: (state, { data: { participants, voluntary } }) => ({
      ...state,
      stage: 'HELD',
      participants,
      voluntary,
    }),
    ActivityCancelled: (state) => ({ ...state, stage: 'CANCELLED' }),
  },
};
