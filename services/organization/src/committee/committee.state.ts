import {
  committeeEvents,
  type BranchWorkArea,
  type CommitteeEvent,
  type CommitteeOffice,
  type ElectionKind,
  type OfType,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface SeatHolder {
  /** Absent until the higher Party organisation has approved the offices. */
  readonly office?: CommitteeOffice;
  readonly areas: readonly BranchWorkArea[];
}

export interface Committee {
  /** The station of the branch; absent until the first election. */
  readonly stationId?: string;
  readonly seats: number;
  readonly holders: ReadonlyMap<string, SeatHolder>;
  /** Between whom, and for how many seats, a vote is to be taken again. */
  readonly runOff: { readonly persons: readonly string[]; readonly seats: number };
  /** The day of the last election at the end of a term. */
  readonly electedOn: string;
  readonly termEndsOn?: string;
  /** When the term was to end before any extension. */
  readonly regularEnd?: string;
  /** The version of the rules of procedure in force; 0 where none were adopted. */
  readonly rulesVersion: number;
}

const NO_RUN_OFF: Committee['runOff'] = { persons: [], seats: 0 };
const NEW_HOLDER: SeatHolder = { areas: [] };

/** Whom an election puts into the committee: all anew at the end of a term, otherwise beside those who hold seats. */
const holdersAfter = (
  { holders }: Pick<Committee, 'holders'>,
  kind: ElectionKind,
  elected: readonly string[],
): Committee['holders'] =>
  new Map([...(kind === 'TERM' ? [] : holders), ...elected.map((personId) => [personId, NEW_HOLDER] as const)]);

const afterElection = (committee: Committee, { data }: OfType<CommitteeEvent, 'ElectionHeld'>): Committee => {
  const { stationId, heldOn, kind, seats, elected, tied } = data;
  const { termEndsOn: _ends, regularEnd: _regular, ...anew } = committee;
  return {
    ...(kind === 'TERM' ? { ...anew, seats, electedOn: heldOn } : committee),
    stationId,
    holders: holdersAfter(committee, kind, elected),
    runOff: tied.length > 0 ? { persons: tied, seats: seats - elected.length } : NO_RUN_OFF,
  };
};

const withHolder = (committee: Committee, personId: string, change: Partial<SeatHolder>): Committee => {
  const holder = committee.holders.get(personId) ?? NEW_HOLDER;
  return { ...committee, holders: new Map([...committee.holders, [personId, { ...holder, ...change }]]) };
};

export const committeeFold: Fold<Committee, CommitteeEvent> = {
  family: committeeEvents,
  initial: { seats: 0, holders: new Map(), runOff: NO_RUN_OFF, electedOn: '', rulesVersion: 0 },
  evolve: {
    ElectionHeld: afterElection,
    CommitteeOfficesFilled: (committee, { data: { offices, termEndsOn } }) =>
      offices.reduce<Committee>((all, { personId, office }) => withHolder(all, personId, { office }), {
        ...committee,
        termEndsOn,
        regularEnd: committee.regularEnd ?? termEndsOn,
      }),
    CommitteeTermExtended: (committee, { data: { until } }) => ({ ...committee, termEndsOn: until }),
    SeatVacated: (committee, { data: { personId } }) => ({
      ...committee,
      holders: new Map([...committee.holders].filter(([holder]) => holder !== personId)),
    }),
    ProcedureRulesAdopted: (committee, { data: { stationId, version } }) => ({
      ...committee,
      stationId,
      rulesVersion: version,
    }),
    CommitteeDutyAssigned: (committee, { data: { personId, areas } }) => withHolder(committee, personId, { areas }),
  },
};
