import { z } from 'zod';
import { branchEvents, branchMemberStatus, day, id, idOfStream, title } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { branchAccess } from './access';

const { MemberJoined, MemberLeft } = branchEvents.schemas;

export const branchMember = z
  .object({
    personId: internal(id),
    status: branchMemberStatus,
    votes: z.boolean().describe('Has a vote. 有表决权。'),
    since: day.describe('Member of this branch since. 编入支部日期。'),
    via: MemberJoined.shape.via.describe('By transfer or by admission. 编入方式。'),
    joined: decision.describe('Who entered the member. 编入支部。'),
    confirmed: decision.nullable().describe('Who recorded the full membership. 转正。'),
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
export type BranchMemberView = ViewOf<typeof branchMember>;

const columns = {
  name: title,
  orgUnitId: internal(id),
  establishedOn: day,
  approvedBy: title.describe('Who approved it. 批准单位。'),
  firstSecretaryPostingId: internal(id.nullable()),
  firstSecretaryPersonId: internal(id.nullable()),
  firstSecretarySince: day.nullable().describe('First Secretary in place since. 第一书记到任日期。'),
  firstSecretaryAssigned: decision.nullable().describe('Who put the First Secretary in place. 第一书记到任登记。'),
  established: decision.describe('Who recorded that it was established. 设立。'),
  members: z.array(branchMember),
  formerMembers: z.array(formerMember).describe('Who has left, oldest first. 已转出党员。'),
  fullMembers: z.int().describe('Full members. 正式党员数。'),
  probationaryMembers: z.int().describe('Probationary members. 预备党员数。'),
  votingMembers: z.int().describe('Members who vote. 有表决权党员数。'),
};
type Row = RowOf<typeof columns>;

const nobody = {
  firstSecretaryPostingId: null,
  firstSecretaryPersonId: null,
  firstSecretarySince: null,
  firstSecretaryAssigned: null,
};

const strengthOf = (members: readonly BranchMemberView[]) => ({
  members,
  fullMembers: members.filter(({ status }) => status === 'FULL').length,
  probationaryMembers: members.filter(({ status }) => status === 'PROBATIONARY').length,
  votingMembers: members.filter(({ votes }) => votes).length,
});

/** Branches with their First Secretary and their strength. */
export const branches = defineReadModel({
  name: 'branch',
  version: 3,
  context: 'organization',
  access: branchAccess,
  columns,
  indexes: [['orgUnitId'], ['firstSecretaryPostingId']],
  on: on<Row>()(branchEvents, {
    BranchEstablished: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      establishedOn: fact.metadata.occurredOn,
      established: decisionOf(fact),
      ...nobody,
      ...strengthOf([]),
      formerMembers: [],
    }),
    MemberJoined: (row, fact) => {
      const joined = decisionOf(fact);
      return (
        row && { ...row, ...strengthOf([...row.members, { ...fact.data, since: joined.on, joined, confirmed: null }]) }
      );
    },
    MemberConfirmed: (row, fact) => {
      const full = { status: 'FULL', votes: true, confirmed: decisionOf(fact) } as const;
      return (
        row && {
          ...row,
          ...strengthOf(row.members.map((one) => (one.personId === fact.data.personId ? { ...one, ...full } : one))),
        }
      );
    },
    MemberLeft: (row, fact) => {
      const leaving = row?.members.find(({ personId }) => personId === fact.data.personId);
      return (
        row && {
          ...row,
          ...strengthOf(row.members.filter((one) => one !== leaving)),
          formerMembers: [
            ...row.formerMembers,
            { ...fact.data, since: leaving?.since ?? row.establishedOn, left: decisionOf(fact) },
          ],
        }
      );
    },
    FirstSecretaryAssigned: (row, fact) => {
      const firstSecretaryAssigned = decisionOf(fact);
      return (
        row && {
          ...row,
          firstSecretaryPostingId: fact.data.postingId,
          firstSecretaryPersonId: fact.data.personId,
          firstSecretarySince: firstSecretaryAssigned.on,
          firstSecretaryAssigned,
        }
      );
    },
    FirstSecretaryWithdrawn: (row) => row && { ...row, ...nobody },
  }),
});
export type BranchRow = Row;
