import { candidacyEvents, type CandidacyEvent, type Strength } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** The five steps, the match between review and notice, and the ways out. */
export type Stage =
  | 'NONE'
  | 'APPLIED'
  | 'RECOMMENDED'
  | 'REVIEWED'
  | 'MATCHED'
  | 'NOTICE_OPEN'
  | 'NOTICE_CLOSED'
  | 'APPOINTED'
  | 'REJECTED'
  | 'OBJECTION_UPHELD'
  | 'WITHDRAWN';

export interface Candidacy {
  readonly stage: Stage;
  readonly roundId: string;
  readonly personId: string;
  readonly unitId?: string;
  readonly strengths: readonly Strength[];
  /** Stations that the person would like, the first choice first. */
  readonly preferredStations: readonly string[];
  readonly recommendedBy?: string;
  readonly stationId?: string;
  readonly notice?: {
    readonly from: string;
    readonly requiredDays: number;
    readonly earliestEnd: string;
    readonly calendarVersion: string;
  };
  /** The business day on which the notice ended. */
  readonly noticeEndedOn?: string;
  readonly objections: Readonly<Record<string, 'OPEN' | 'UPHELD' | 'DISMISSED'>>;
}

export const candidacyFold: Fold<Candidacy, CandidacyEvent> = {
  family: candidacyEvents,
  initial: { stage: 'NONE', roundId: '', personId: '', strengths: [], preferredStations: [], objections: {} },
  evolve: {
    ApplicationSubmitted: (state, { data: { roundId, personId, unitId, strengths, preferredStations } }) => ({
      ...state,
      stage: 'APPLIED',
      roundId,
      personId,
      unitId,
      strengths,
      preferredStations,
    }),
    OrganisationRecommended: (state, { data }) => ({
      ...state,
      stage: 'RECOMMENDED',
      recommendedBy: data.recommenderId,
    }),
    ReviewPassed: (state) => ({ ...state, stage: 'REVIEWED' }),
    ReviewRejected: (state) => ({ ...state, stage: 'REJECTED' }),
    MatchProposed: (state, { data: { stationId } }) => ({ ...state, stage: 'MATCHED', stationId }),
    NoticePublished: (state, { data: { from, requiredDays, earliestEnd, calendarVersion } }) => ({
      ...state,
      stage: 'NOTICE_OPEN',
      notice: { from, requiredDays, earliestEnd, calendarVersion },
    }),
    ObjectionRaised: (state, { data: { objectionId } }) => ({
      ...state,
      objections: { ...state.objections, [objectionId]: 'OPEN' },
    }),
    ObjectionResolved: (state, { data: { objectionId, outcome } }) => ({
      ...state,
      stage: outcome === 'UPHELD' ? 'OBJECTION_UPHELD' : state.stage,
      objections: { ...state.objections, [objectionId]: outcome },
    }),
    NoticeClosed: (state, { data: { endedOn } }) => ({ ...state, stage: 'NOTICE_CLOSED', noticeEndedOn: endedOn }),
    CandidacyWithdrawn: (state) => ({ ...state, stage: 'WITHDRAWN' }),
    CandidateAppointed: (state) => ({ ...state, stage: 'APPOINTED' }),
  },
};
