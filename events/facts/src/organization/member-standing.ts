import type { BranchEvent, BranchMemberStatus } from './branch.events';

/** What somebody is in a branch from a business day on; `status` is null once the person has left. */
export interface MemberStanding {
  readonly personId: string;
  readonly on: string;
  readonly status: BranchMemberStatus | null;
  readonly votes: boolean;
}
export interface MemberOnDay {
  readonly personId: string;
  readonly status: BranchMemberStatus;
  /** Entitled to vote, to elect and to be elected. */
  readonly votes: boolean;
}
export interface BranchRollOnDay {
  readonly members: readonly MemberOnDay[];
  readonly fullMembers: number;
  readonly probationaryMembers: number;
  readonly entitled: number;
}

const standingIn = (event: BranchEvent): Omit<MemberStanding, 'on'> | undefined => {
  switch (event.type) {
    case 'MemberJoined':
      return { personId: event.data.personId, status: event.data.status, votes: event.data.votes };
    case 'MemberConfirmed':
    case 'MemberVoteRestored':
      return { personId: event.data.personId, status: 'FULL', votes: true };
    case 'MemberVoteSuspended':
      return { personId: event.data.personId, status: 'FULL', votes: false };
    case 'MemberLeft':
      return { personId: event.data.personId, status: null, votes: false };
    default:
      return undefined;
  }
};

/** The history of a branch's members with what a fact of a business day adds to it. */
export const standingsAfter = (
  standings: readonly MemberStanding[],
  event: BranchEvent,
  on: string,
): readonly MemberStanding[] => {
  const standing = standingIn(event);
  return standing ? [...standings, { ...standing, on }] : standings;
};

/** Who is a member on a day, in the order of joining. */
export const membersOn = (standings: readonly MemberStanding[], day: string): readonly MemberOnDay[] => {
  const latest = new Map<string, MemberStanding>();
  for (const standing of standings) {
    if (standing.on > day) continue;
    if (latest.get(standing.personId)?.status === null) latest.delete(standing.personId);
    latest.set(standing.personId, standing);
  }
  return [...latest.values()].flatMap(({ personId, status, votes }) => (status ? [{ personId, status, votes }] : []));
};

/** The members of a day, counted. */
export const rollOn = (standings: readonly MemberStanding[], day: string): BranchRollOnDay => {
  const members = membersOn(standings, day);
  const fullMembers = members.filter(({ status }) => status === 'FULL').length;
  return {
    members,
    fullMembers,
    probationaryMembers: members.length - fullMembers,
    entitled: members.filter(({ votes }) => votes).length,
  };
};
