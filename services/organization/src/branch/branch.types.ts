import { z } from 'zod';
import { branchMemberStatus, id } from '@zhudian/facts';
import { branchMember, branches, formerMember, internal } from '@zhudian/projections';
import { entityTypeOf, linkedEntity, objectTypeOf } from '@zhudian/framework/service';

export const Branch = entityTypeOf('Branch', branches, 'The Party branch of a station. 供电所党支部。');
export const BranchMember = objectTypeOf(branchMember);
export const FormerBranchMember = objectTypeOf(formerMember);
export const Posting = linkedEntity('Posting');
export { Person } from '../shared/person.type';

const memberOnDay = z
  .object({
    personId: internal(id),
    status: branchMemberStatus,
    votes: z.boolean().describe('Entitled to vote on the day. 当日有表决权。'),
  })
  .meta({ id: 'BranchMemberOnDay', description: 'A member as of a day. 某日的支部党员。' });
export const BranchMemberOnDay = objectTypeOf(memberOnDay);

export const BranchRollOnDay = objectTypeOf(
  z
    .object({
      members: z.array(memberOnDay).describe('In the order of joining. 按编入先后。'),
      fullMembers: z.int().describe('Full members. 正式党员数。'),
      probationaryMembers: z.int().describe('Probationary members. 预备党员数。'),
      entitled: z.int().describe('Members entitled to vote. 有表决权党员数。'),
    })
    .meta({ id: 'BranchRollOnDay', description: 'The members of a branch as of a day. 某日的党员名册。' }),
);
