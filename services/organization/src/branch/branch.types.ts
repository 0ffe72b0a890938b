import { branchMember, branches, formerMember } from '@zhudian/projections';
import { entityTypeOf, linkedEntity, objectTypeOf } from '@zhudian/framework/service';

export const Branch = entityTypeOf('Branch', branches, 'The Party branch of a station. 供电所党支部。');
export const BranchMember = objectTypeOf(branchMember);
export const FormerBranchMember = objectTypeOf(formerMember);
export const Posting = linkedEntity('Posting');
export const Person = linkedEntity('Person');
