import { hearingEvents, type HearingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Problem {
  readonly standing: 'RAISED' | 'ASSIGNED' | 'RESOLVED';
  readonly ownerOrgId?: string;
}

export interface Hearing {
  readonly stage: 'NONE' | 'SCHEDULED' | 'HELD' | 'CLOSED';
  readonly bureauId?: string;
  readonly month: string;
  readonly heldOn: string;
  /** Postings whose First Secretary has handed in a report. */
  readonly reported: readonly string[];
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
  initial: { stage: 'NONE', month: '', heldOn: '', reported: [], heard: [], excused: [], problems: {} },
  evolve: {
    HearingScheduled: (state, { data: { bureauId, month } }) => ({ ...state, stage: 'SCHEDULED', bureauId, month }),
    WorkReportSubmitted: (state, { data: { postingId } }) => ({
      ...state,
      reported: [...new Set([...state.reported, postingId])],
    }),
    HearingHeld: (state, { data: { heldOn, heard, excused } }) => ({
      ...state,
      stage: 'HELD',
      heldOn,
      heard,
      excused: excused.map(({ postingId }) => postingId),
    }),
    AbsenceExcused: (state, { data: { postingId } }) => ({ ...state, excused: [...state.excused, postingId] }),
    ProblemRaised: (state, { data: { problemId } }) => withProblem(state, problemId, { standing: 'RAISED' }),
    ProblemAssigned: (state, { data: { problemId, ownerOrgId } }) =>
      withProblem(state, problemId, { standing: 'ASSIGNED', ownerOrgId }),
    ProblemResolved: (state, { data: { problemId } }) => withProblem(state, problemId, { standing: 'RESOLVED' }),
    ProblemReopened: (state, { data: { problemId } }) => withProblem(state, problemId, { standing: 'ASSIGNED' }),
    HearingClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};
