import { z } from 'zod';
import { branchEvents, branchMemberStatus, day, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { MemberJoined, MemberLeft, MemberVoteSuspended } = branchEvents.schemas;

const voteSuspension = MemberVoteSuspended.omit({ personId: true })
  .extend({ until: day.describe('When the decision is due again. 停止期限。'), decision })
  .meta({ id: 'VoteSuspension', description: 'Why a full member has no vote at present. 停止行使表决权。' });
export const branchMember = z
  .object({
    personId: internal(id),
    status: branchMemberStatus,
    votes: z.boolean().describe('Has a vote. 有表决权。'),
    since: day.describe('Member of this branch since. 编入支部日期。'),
    via: MemberJoined.shape.via.describe('By transfer or by admission. 编入方式。'),
    joined: decision.describe('Who entered the member. 编入支部。'),
    confirmed: decision.nullable().describe('Who recorded the full membership. 转正。'),
    suspension: voteSuspension.nullable().describe('Absent while the member has a vote. 表决权停止情况。'),
  })
  .meta({ id: 'BranchMember', description: 'A member of a branch. 支部党员。' });
export const formerMember = z
  .object({
    personId: internal(id),
    since: day.describe('Member of this branch since. 编入支部日期。'),
    to: MemberLeft.shape.to.describe('Where the Party relation went. 组织关系转往。'),
    left: decision.describe('Who recorded the departure. 转出。'),
  })
  .meta({ id: 'FormerBranchMember', description: 'Who was a member of a branch. 曾在支部的党员。' });
export const memberStanding = z
  .object({ personId: id, on: day, status: branchMemberStatus.nullable(), votes: z.boolean() })
  .meta({ id: 'MemberStanding' });
export type BranchMemberView = ViewOf<typeof branchMember>;
