import type { CommitteeEvent } from '@zhudian/facts';
import { refuse, type Decider, type OrderRefusal } from '@zhudian/framework';
import type { CommitteeCommand } from './committee.commands';
import type { CommitteeRefusal } from './committee.refusals';
import type { Committee } from './committee.state';

export type CommitteeDecider = Decider<CommitteeCommand, Committee, CommitteeEvent, CommitteeRefusal | OrderRefusal>;

export const unlessElected = ({ electedOn }: Committee, branchId: string) =>
  electedOn === '' ? refuse('NO_ELECTION_YET', { branchId }) : undefined;

export const unlessHolder = ({ holders }: Committee, ...persons: readonly string[]) => {
  const strangers = persons.filter((personId) => !holders.has(personId));
  return strangers.length > 0 ? refuse('NOT_COMMITTEE_MEMBER', { persons: strangers }) : undefined;
};
