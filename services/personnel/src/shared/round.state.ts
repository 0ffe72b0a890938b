import { selectionRoundEvents, type Need, type SelectionRoundEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

/** A round, for its own slice and for those that follow it: candidacies, postings, the roster. */
export interface Round {
  readonly phase: 'none' | 'analysis' | 'targets' | 'closed';
  readonly bureauId?: string;
  readonly pool: readonly string[];
  readonly enterprises: readonly string[];
  readonly analysed: readonly string[];
  readonly applyBy: string;
  readonly termMonths: number;
  readonly noticeMinWorkingDays: number;
  readonly calendarVersion: string;
  /** The newest criteria; version 0 where none were published. */
  readonly criteria: { readonly version: number; readonly required: Readonly<Record<string, boolean>> };
  readonly diagnoses: Readonly<Record<string, Diagnosis>>;
  readonly targets: readonly string[];
  /** The newest proposal for the round: where each candidacy that it considered would go, `null` for nowhere. */
  readonly proposed: Readonly<Record<string, string | null>>;
}
interface Diagnosis {
  readonly weak: boolean;
  readonly needs: readonly Need[];
}

const none: Round = {
  phase: 'none',
  pool: [],
  enterprises: [],
  analysed: [],
  applyBy: '',
  termMonths: 0,
  noticeMinWorkingDays: 0,
  calendarVersion: '',
  criteria: { version: 0, required: {} },
  diagnoses: {},
  targets: [],
  proposed: {},
};

export const roundFold: Fold<Round, SelectionRoundEvent> = {
  family: selectionRoundEvents,
  initial: none,
  evolve: {
    RoundOpened: (
      round,
      { data: { poolOrgUnits: pool, countyEnterprises: enterprises, title: _t, year: _y, criteria: _c, ...data } },
    ) => ({
      ...round,
      ...data,
      phase: 'analysis',
      pool,
      enterprises,
    }),
    RoundCriteriaPublished: (round, { data: { version, criteria } }) => ({
      ...round,
      criteria: { version, required: Object.fromEntries(criteria.map(({ code, required }) => [code, required])) },
    }),
    EnterpriseAnalysed: (round, { data }) => ({
      ...round,
      analysed: [...new Set([...round.analysed, data.countyEnterpriseId])],
    }),
    StationDiagnosed: (round, { data: { stationId, weaknessCodes, needs } }) => ({
      ...round,
      diagnoses: { ...round.diagnoses, [stationId]: { weak: weaknessCodes.length > 0, needs } },
    }),
    TargetStationsFixed: (round, { data: { stationIds: targets } }) => ({ ...round, phase: 'targets', targets }),
    MatchingProposed: (round, { data: { candidacyIds, assignments } }) => {
      const stationOf = new Map(assignments.map(({ candidacyId, stationId }) => [candidacyId, stationId]));
      return { ...round, proposed: Object.fromEntries(candidacyIds.map((id) => [id, stationOf.get(id) ?? null])) };
    },
    RoundClosed: (round) => ({ ...round, phase: 'closed' }),
  },
};
