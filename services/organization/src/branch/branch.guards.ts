import type { BranchEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { BranchCommand } from './branch.commands';
import type { BranchRefusal } from './branch.refusals';
import type { Branch, BranchMember } from './branch.state';

export type BranchDecider = Decider<BranchCommand, Branch, BranchEvent, BranchRefusal>;

export const unlessEstablished = ({ orgUnitId }: Branch, branchId: string) =>
  orgUnitId === undefined ? refuse('BRANCH_UNKNOWN', { branchId }) : undefined;

/** The member of this id; ids are typed by people, so a name that every object has is no member. */
export const memberIn = ({ members }: Branch, personId: string): BranchMember | undefined =>
  Object.hasOwn(members, personId) ? members[personId] : undefined;

/** A person is a member of one branch. */
export const unlessHeld = (personId: string, heldBy: string | undefined) =>
  heldBy === undefined ? undefined : refuse('MEMBER_OF_ANOTHER_BRANCH', { personId, branchId: heldBy });
