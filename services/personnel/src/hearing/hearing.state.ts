import { hearingEvents, type HearingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Problem {
  readonly standing: 'RAISED' | 'ASSIGNED' | 'RESOLVED' | 'CLOSED';
  readonly postingId?: string;
  readonly ownerOrgId?: string;
  readonly ownerId?: string | undefined;
  /** Who resolved it last; absent where no fact tells. */
  readonly resolverId?: string | undefined;
}

export interface Hearing {
  readonly stage: 'NONE' | 'SCHEDULED' | 'HELD' | 'CLOSED';
  readonly bureauId?: string;
  readonly month: string;
  readonly heldOn: string;
  /** The problems in the newest report of each posting that has handed one in. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
  readonly heard: readonly string[];
  readonly excused: readonly string[];
  readonly problems: Readonly<Record<string, Problem>>;
}

const withProblem = (state: Hearing, problemId: string, change: Partial<Problem>): Hearing => ({
  ...state,
  problems: { ...state.problems, [problemId]: { standing: 'RAISED', ...state.problems[problemId], ...change } },
});

export const hearingFold: Fold<Hearing, HearingEvent> = {
  family: hearingEvents,
  initial: { stage: 'NONE', month: '', heldOn: '', reports: {}, heard: [], excused: [], problems: {} },
  evolve: {
    HearingScheduled: (state, { data: { bureauId, month } }) => ({ ...state, stage: 'SCHEDULED', bureauId, month }),
    WorkReportSubmitted: (state, { data: { postingId, problems } }) => ({
      ...state,
      reports: { ...state.reports, [postingId]: problems },
    }),
    WorkReportReplied: (state) => state,
    HearingHeld: (state, { data: { heldOn, heard, excused } }) => ({
      ...state,
      stage: 'HELD',
      heldOn,
      heard,
      excused: excused.map(({ postingId }) => postingId),
    }),
    AbsenceExcused: (state, { data: { postingId } }) => ({ ...state, excused: [...state.excused, postingId] }),
    ProblemRaised: (state, { data: { problemId, postingId } }) =>
      withProblem(state, problemId, { standing: 'RAISED', postingId }),
    ProblemAssigned: (state, { data: { problemId, ownerOrgId, ownerId } }) =>
      withProblem(state, problemId, { standing: 'ASSIGNED', ownerOrgId, ownerId }),
    ProblemResolved: (state, { data: { problemId, resolverId } }) =>
      withProblem(state, problemId, { standing: 'RESOLVED', resolverId }),
    ProblemClosed: (state, { data: { problemId } }) => withProblem(state, problemId, { standing: 'CLOSED' }),
    ProblemReopened: (state, { data: { problemId } }) => withProblem(state, problemId, { standing: 'ASSIGNED' }),
    HearingClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};
