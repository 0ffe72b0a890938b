import { clueEvents, stationCluesEvents, type ClueEvent, type OfType, type StationCluesEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Measure {
  readonly ownerId: string;
  readonly completed: boolean;
  readonly completedOn?: string | undefined;
}
export interface Clue {
  readonly stage: 'NONE' | 'OPEN' | 'CLOSED';
  /** Absent until it is open. */
  readonly stationId?: string;
  readonly hasFactor: boolean;
  /** The one under way; gone when it showed no effect. */
  readonly measure?: Measure;
  readonly isEffective: boolean;
  readonly isReferred: boolean;
  /** The system opened it on a breach. */
  readonly isOfSystem?: boolean;
  /** The breach that it rests on. */
  readonly breachEventId?: string | undefined;
  /** Who answers for it, once somebody was named. */
  readonly personId?: string;
  /** Whom the system named. */
  readonly firstOwnerId?: string | undefined;
  /** The posting that was active at the station when it was opened. */
  readonly postingId?: string;
}

/** As the log gives it back, with its day. */
type ToldCompletion = OfType<ClueEvent, 'MeasureCompleted'> & { readonly metadata?: { readonly occurredOn: string } };

const passedOn = ({ measure, ...state }: Clue, personId: string): Clue => ({
  ...state,
  personId,
  // Who completed a measure stays its owner, so that nobody verifies the own work.
  ...(measure ? { measure: measure.completed ? measure : { ...measure, ownerId: personId } } : {}),
});

const NOTHING: Clue = { stage: 'NONE', hasFactor: false, isEffective: false, isReferred: false };

export const clueFold: Fold<Clue, ClueEvent> = {
  family: clueEvents,
  initial: NOTHING,
  evolve: {
    ClueOpened: (_, { data: { stationId, postingId, takeUpBy, breachEventId, ownerId } }) => ({
      ...NOTHING,
      stage: 'OPEN',
      breachEventId,
      ...(takeUpBy === undefined ? {} : { isOfSystem: true }),
      stationId,
      ...(postingId === undefined ? {} : { postingId }),
      ...(ownerId === undefined ? {} : { personId: ownerId, firstOwnerId: ownerId }),
    }),
    FactorIdentified: (state) => ({ ...state, hasFactor: true }),
    MeasurePlanned: (state, { data: { ownerId } }) => ({
      ...state,
      measure: { ownerId, completed: false },
      personId: ownerId,
    }),
    MeasureCompleted: ({ measure, ...state }, { metadata }: ToldCompletion) => ({
      ...state,
      ...(measure ? { measure: { ...measure, completed: true, completedOn: metadata?.occurredOn } } : {}),
    }),
    EffectVerified: ({ measure, ...state }, { data: { verdict } }) =>
      verdict === 'EFFECTIVE' ? { ...state, ...(measure ? { measure } : {}), isEffective: true } : state,
    ClueReassigned: (state, { data: { toPersonId } }) => passedOn(state, toPersonId),
    ClueReferred: (state) => ({ ...state, isReferred: true }),
    ClueClosed: (state) => ({ ...state, stage: 'CLOSED' }),
  },
};

/** The open clues of a station, by id: the posting that was active when each was opened. */
export interface StationClues {
  readonly open: Readonly<Record<string, { readonly postingId?: string | undefined; readonly personId?: string }>>;
}

export const stationCluesFold: Fold<StationClues, StationCluesEvent> = {
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
