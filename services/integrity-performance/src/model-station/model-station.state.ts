import { modelStationEvents, type ModelStationEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface ModelStation {
  /** Absent until it is applied for. */
  readonly stationId?: string;
  readonly application: 'NONE' | 'APPLIED' | 'SCORED';
  /** Who scored the application last. */
  readonly scoredBy?: string | undefined;
  /** The last day of the title; absent where none is held. */
  readonly until?: string | undefined;
  /** The last award: what was recorded by then, and happened by its day, was counted in it. */
  readonly award?: { readonly judgedAt: number; readonly on: string } | undefined;
  /** A revocation was not answered by the station yet. */
  readonly isNoticeOpen: boolean;
}

/** As the log gives it back, with who told it, and of which day. */
type Recorded<T extends ModelStationEvent['type']> = Extract<ModelStationEvent, { readonly type: T }> & {
  readonly metadata?: { readonly actorId: string; readonly occurredOn?: string };
};

const evolve = {
  ModelStationApplied: (
    state: ModelStation,
    { data: { stationId } }: Recorded<'ModelStationApplied'>,
  ): ModelStation => ({
    ...state,
    stationId,
    application: 'APPLIED',
    scoredBy: undefined,
  }),
  ModelStationScored: (state: ModelStation, { metadata }: Recorded<'ModelStationScored'>): ModelStation => ({
    ...state,
    application: 'SCORED',
    scoredBy: metadata?.actorId,
  }),
  ModelStationAwarded: (
    state: ModelStation,
    { data: { until, judgedAt }, metadata }: Recorded<'ModelStationAwarded'>,
  ): ModelStation => ({
    ...state,
    application: 'NONE',
    until,
    award: { judgedAt: Number(judgedAt), on: metadata?.occurredOn ?? '' },
  }),
  ModelStationRevoked: (state: ModelStation): ModelStation => ({ ...state, until: undefined, isNoticeOpen: true }),
  ModelStationNoticeAnswered: (state: ModelStation): ModelStation => ({ ...state, isNoticeOpen: false }),
  ModelStationGivenUp: (state: ModelStation): ModelStation => ({ ...state, application: 'NONE', until: undefined }),
};

export const modelStationFold: Fold<ModelStation, ModelStationEvent> = {
  family: modelStationEvents,
  initial: { application: 'NONE', isNoticeOpen: false },
  evolve,
};

/** Whether a title is valid on a day; one that has lapsed is not. */
export const isTitled = ({ until }: ModelStation, day: string): boolean => until !== undefined && day <= until;
