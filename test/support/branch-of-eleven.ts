import type { RunningContext } from './running-context';

export const ELEVEN = Array.from({ length: 11 }, (_, index) => `m${index + 1}`);

/** The branch of Luobo with eleven members who vote, from 2016-03-02 on. */
export const tellBranchOfEleven = async (context: RunningContext): Promise<void> => {
  await context.tellWorld();
  await context.tellPeople(...ELEVEN);
  for (const personId of ELEVEN) {
    const member = { branchId: 'luobo-branch', personId, status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.does('PARTY_WORK', 'AddBranchMember', { ...member, occurredOn: '2016-03-02' });
  }
};
