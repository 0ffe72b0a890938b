import { postingEvents, type OfType, type PostingEvent } from '@zhudian/events';
import type { Fold } from '@zhudian/kernel';

export interface Posting {
  readonly stage: 'NONE' | 'ACTIVE' | 'ENDED';
  readonly personId: string;
  readonly stationId: string;
  readonly branchId: string;
  readonly startOn: string;
  readonly plannedEndOn: string;
  readonly tasks: Readonly<Record<string, OfType<PostingEvent, 'TargetTaskSet'>['data']>>;
  readonly ratified: number;
  readonly successor?: string;
  readonly handedOver: boolean;
}

export const postingFold: Fold<Posting, PostingEvent> = {
  family: postingEvents,
  initial: {
    stage: 'NONE',
    personId: '',
    stationId: '',
    branchId: '',
    startOn: '',
    plannedEndOn: '',
    tasks: {},
    ratified: 0,
    handedOver: false,
  },
  evolve: {
    PostingStarted: (state, { data: { personId, stationId, branchId, startOn, plannedEndOn } }) => ({
      ...state,
      stage: 'ACTIVE',
      personId,
      stationId,
      branchId,
      startOn,
      plannedEndOn,
    }),
    TargetTaskSet: (state, { data }) => ({ ...state, tasks: { ...state.tasks, [data.taskId]: data } }),
    TargetTasksRatified: (state, { data: { version } }) => ({ ...state, ratified: version }),
    TargetTaskProgressed: (state) => state,
    SuccessorNamed: (state, { data: { personId } }) => ({ ...state, successor: personId }),
    PostingExtended: (state, { data: { newEndOn } }) => ({ ...state, plannedEndOn: newEndOn }),
    HandoverCompleted: (state) => ({ ...state, handedOver: true }),
    PostingEnded: (state) => ({ ...state, stage: 'ENDED' }),
  },
};
