import { postingEvents, type OfType, type PostingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import { leaderEvolve, type LeaderCandidate } from './leader.state';

export interface Posting {
  readonly stage: 'NONE' | 'ACTIVE' | 'ENDED' | 'RECALLED';
  readonly personId: string;
  readonly stationId: string;
  readonly branchId: string;
  readonly startOn: string;
  readonly plannedEndOn: string;
  /** The day on which it was taken over, and its bureau, where it was under way before there was this log. */
  readonly takenOverOn?: string | undefined;
  readonly bureauId?: string | undefined;
  /** The last day, once it is over. */
  readonly endOn?: string;
  readonly tasks: Readonly<Record<string, OfType<PostingEvent, 'TargetTaskSet'>['data']>>;
  readonly ratified: number;
  /** Who is prepared as local leader: by whom they were nominated, and whether they were found ready. */
  readonly leaders: Readonly<Record<string, LeaderCandidate>>;
  readonly successor?: string;
  readonly handedOver: boolean;
  readonly assessed: readonly ('BASELINE' | 'END')[];
  /** The day of the first assessment, where its fact tells it. */
  readonly baselineOn?: string | undefined;
  readonly relationMoved: boolean;
  readonly fitReviewed: boolean;
  /** Working days on site by month, as declared last. */
  readonly onSite: Readonly<Record<string, number>>;
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
    leaders: {},
    handedOver: false,
    assessed: [],
    relationMoved: false,
    fitReviewed: false,
    onSite: {},
  },
  evolve: {
    PostingStarted: (state, { data: { candidacyId: _c, documentNo: _d, takenOverFrom: _f, ...data } }) => ({
      ...state,
      stage: 'ACTIVE',
      ...data,
    }),
    TargetTaskSet: (state, { data }) => ({ ...state, tasks: { ...state.tasks, [data.taskId]: data } }),
    TargetTasksRatified: (state, { data: { version } }) => ({ ...state, ratified: version }),
    TargetTaskRevised: (state, { data: { reason: _, ...revised } }) => {
      const task = state.tasks[revised.taskId];
      return task ? { ...state, tasks: { ...state.tasks, [revised.taskId]: { ...task, ...revised } } } : state;
    },
    TargetTaskProgressed: (state) => state,
    CompetencyAssessed: (state, { data: { phase, on } }) => ({
      ...state,
      assessed: [...state.assessed, phase],
      ...(phase === 'BASELINE' ? { baselineOn: on } : {}),
    }),
    FitReviewed: (state) => ({ ...state, fitReviewed: true }),
    PartyRelationMoved: (state) => ({ ...state, relationMoved: true }),
    OnSiteDaysDeclared: (state, { data: { month, days } }) => ({
      ...state,
      onSite: { ...state.onSite, [month]: days },
    }),
    ...leaderEvolve,
    SuccessorNamed: (state, { data: { personId } }) => ({ ...state, successor: personId }),
    PostingExtended: (state, { data: { newEndOn } }) => ({ ...state, plannedEndOn: newEndOn }),
    HandoverCompleted: (state) => ({ ...state, handedOver: true }),
    PostingRecalled: (state, { data: { endOn } }) => ({ ...state, stage: 'RECALLED', endOn }),
    PostingEnded: (state, { data: { endOn } }) => ({ ...state, stage: 'ENDED', endOn }),
  },
};
