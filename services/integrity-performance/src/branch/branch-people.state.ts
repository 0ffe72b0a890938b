import {
  branchEvents,
  committeeEvents,
  meetingEvents,
  membersOn,
  standingsAfter,
  type BranchEvent,
  type CommitteeEvent,
  type FactMetadata,
  type MeetingEvent,
  type MemberStanding,
} from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

type Dated<Event> = Event & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };

/** Where a branch is, who is a member of it from which day on, and its First Secretary. */
export interface BranchPeople {
  readonly stationId?: string;
  readonly firstSecretaryId?: string;
  readonly standings: readonly MemberStanding[];
}
const stands = (people: BranchPeople, fact: Dated<BranchEvent>): BranchPeople => ({
  ...people,
  standings: standingsAfter(people.standings, fact, fact.metadata.occurredOn),
});
export const branchPeople: Fold<BranchPeople, Dated<BranchEvent>> = {
  family: branchEvents,
  initial: { standings: [] },
  evolve: {
    BranchEstablished: (people, { data: { orgUnitId } }) => ({ ...people, stationId: orgUnitId }),
    MemberJoined: stands,
    MemberConfirmed: stands,
    MemberVoteSuspended: stands,
    MemberVoteRestored: stands,
    MemberLeft: stands,
    FirstSecretaryAssigned: (people, { data: { personId } }) => ({ ...people, firstSecretaryId: personId }),
    FirstSecretaryWithdrawn: ({ firstSecretaryId: _withdrawn, ...people }) => people,
  },
};

/** Who sits in the committee. */
export interface Sitting {
  readonly holders: readonly string[];
}
const committeeEvolve: Partial<Fold<Sitting, CommitteeEvent>['evolve']> = {
  ElectionHeld: ({ holders }, { data: { kind, elected } }) => ({
    holders: [...(kind === 'TERM' ? [] : holders), ...elected],
  }),
  SeatVacated: ({ holders }, { data: { personId } }) => ({ holders: holders.filter((one) => one !== personId) }),
};
export const sitting: AnyFold<Sitting> = {
  family: committeeEvents,
  initial: { holders: [] },
  evolve: committeeEvolve,
};

/** Who is secretary of a branch, if anybody is. */
export interface BranchLeadership {
  readonly secretaryId?: string;
}
const ledEvolve: Partial<Fold<BranchLeadership, CommitteeEvent>['evolve']> = {
  ElectionHeld: (led, { data: { kind } }) => (kind === 'TERM' ? {} : led),
  CommitteeOfficesFilled: (led, { data: { offices } }) => {
    const secretary = offices.find(({ office }) => office === 'SECRETARY');
    return secretary ? { secretaryId: secretary.personId } : led;
  },
  SeatVacated: (led, { data: { personId } }) => (led.secretaryId === personId ? {} : led),
};
export const ledBranch: AnyFold<BranchLeadership> = { family: committeeEvents, initial: {}, evolve: ledEvolve };

/** What a meeting of a branch has carried. */
export interface Carried {
  readonly branchId?: string;
  readonly motions: readonly string[];
  /** When it was held. */
  readonly heldOn?: string;
}
const meetingEvolve: Partial<Fold<Carried, MeetingEvent>['evolve']> = {
  MeetingPlanned: (state, { data: { branchId } }) => ({ ...state, branchId }),
  MeetingConvened: (state, { data: { heldOn } }) => ({ ...state, heldOn }),
  MotionDecided: (state, { data: { motionId, carried } }) =>
    carried ? { ...state, motions: [...state.motions, motionId] } : state,
};
export const carriedMotions: AnyFold<Carried> = {
  family: meetingEvents,
  initial: { motions: [] },
  evolve: meetingEvolve,
};

/** The cadres of a branch: those who sit in its committee, and its First Secretary. */
export const cadresOf = ({ firstSecretaryId }: BranchPeople, { holders }: Sitting): readonly string[] => [
  ...new Set([...holders, ...(firstSecretaryId === undefined ? [] : [firstSecretaryId])]),
];

/** Its members on a day. */
export const memberIdsOn = ({ standings }: BranchPeople, day: string): readonly string[] =>
  membersOn(standings, day).map(({ personId }) => personId);
