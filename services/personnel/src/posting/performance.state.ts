import {
  postingStandingEvents,
  stationCluesEvents,
  type EvaluationGrade,
  type PostingStandingEvent,
  type StationCluesEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** What is known here of how a posting was evaluated: its term, while that is final. */
export interface PostingStanding {
  readonly term?: { readonly through: string; readonly grade: EvaluationGrade; readonly isDisciplined: boolean };
}

/**
 * Another context tells it. What is decided here on this ground is told there in the same append (`StandingRelied`):
 * an evaluation that is reopened at the same moment and the decision that rests on it cannot both succeed.
 */
export const postingStanding: Fold<PostingStanding, PostingStandingEvent> = {
  family: postingStandingEvents,
  initial: {},
  evolve: {
    MonthSettled: (state) => state,
    MonthUnsettled: (state) => state,
    SatisfactionMeasured: (state) => state,
    TermSettled: (_, { data: { through, grade, isDisciplined } }) => ({ term: { through, grade, isDisciplined } }),
    TermUnsettled: () => ({}),
    StandingRelied: (state) => state,
  },
};

interface OpenClue {
  readonly postingId?: string | undefined;
  readonly personId?: string;
}

/** The open clues of a station. */
export interface StationClues {
  readonly open: Readonly<Record<string, OpenClue>>;
}

export const stationClues: Fold<StationClues, StationCluesEvent> = {
  family: stationCluesEvents,
  initial: { open: {} },
  evolve: {
    ClueEntered: ({ open }, { data: { clueId, postingId } }) => ({ open: { ...open, [clueId]: { postingId } } }),
    ClueEntrusted: ({ open }, { data: { clueId, personId } }) => ({
      open: { ...open, [clueId]: { ...open[clueId], personId } },
    }),
    ClueStruck: ({ open }, { data: { clueId } }) => ({
      open: Object.fromEntries(Object.entries(open).filter(([one]) => one !== clueId)),
    }),
    CluesPassedOn: (state) => state,
  },
};

/** The clues that a First Secretary answers for: named, or opened in the posting while nobody else was named. */
export const cluesLeftBy = (
  { open }: StationClues,
  { postingId, personId }: { readonly postingId: string; readonly personId: string },
): readonly string[] =>
  Object.entries(open)
    .filter(([, clue]) => (clue.personId === undefined ? clue.postingId === postingId : clue.personId === personId))
    .map(([clueId]) => clueId)
    .toSorted();
