import { z } from 'zod';
import { branchEvents, branchMemberStatus, day, id, idOfStream, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export const branchMember = z
  .object({
    personId: internal(id),
    status: branchMemberStatus,
    votes: z.boolean().describe('Has a vote. 有表决权。'),
    since: day.describe('Member of this branch since. 编入支部日期。'),
  })
  .meta({ id: 'BranchMember', description: 'A member of a branch. 支部党员。' });
export type BranchMemberView = Readonly<z.output<typeof branchMember>>;

const columns = {
  name: title,
  orgUnitId: internal(id),
  establishedOn: day,
  approvedBy: title.describe('Who approved it. 批准单位。'),
  firstSecretaryPostingId: internal(id.nullable()),
  firstSecretaryPersonId: internal(id.nullable()),
  firstSecretarySince: day.nullable().describe('First Secretary in place since. 第一书记到任日期。'),
  members: z.array(branchMember),
  fullMembers: z.int().describe('Full members. 正式党员数。'),
  probationaryMembers: z.int().describe('Probationary members. 预备党员数。'),
  votingMembers: z.int().describe('Members who vote. 有表决权党员数。'),
};
type Row = RowOf<typeof columns>;

const nobody = { firstSecretaryPostingId: null, firstSecretaryPersonId: null, firstSecretarySince: null };

const strengthOf = (members: readonly BranchMemberView[]) => ({
  members,
  fullMembers: members.filter(({ status }) => status === 'FULL').length,
  probationaryMembers: members.filter(({ status }) => status === 'PROBATIONARY').length,
  votingMembers: members.filter(({ votes }) => votes).length,
});

/** Branches with their First Secretary and their strength. */
export const branches = defineReadModel({
  name: 'branch',
  version: 2,
  context: 'organization',
  columns,
  indexes: [['orgUnitId'], ['firstSecretaryPostingId']],
  on: on<Row>()(branchEvents, {
    BranchEstablished: (_, { stream, data: { name, orgUnitId, approvedBy }, metadata: { occurredOn } }) => ({
      id: idOfStream(stream),
      name,
      orgUnitId,
      establishedOn: occurredOn,
      approvedBy,
      ...nobody,
      ...strengthOf([]),
    }),
    MemberJoined: (row, { data: { personId, status, votes }, metadata: { occurredOn } }) =>
      row && { ...row, ...strengthOf([...row.members, { personId, status, votes, since: occurredOn }]) },
    MemberConfirmed: (row, { data: { personId } }) =>
      row && {
        ...row,
        ...strengthOf(
          row.members.map((one) => (one.personId === personId ? { ...one, status: 'FULL', votes: true } : one)),
        ),
      },
    MemberLeft: (row, { data: { personId } }) =>
      row && { ...row, ...strengthOf(row.members.filter((one) => one.personId !== personId)) },
    FirstSecretaryAssigned: (row, { data: { postingId, personId }, metadata: { occurredOn } }) =>
      row && {
        ...row,
        firstSecretaryPostingId: postingId,
        firstSecretaryPersonId: personId,
        firstSecretarySince: occurredOn,
      },
    FirstSecretaryWithdrawn: (row) => row && { ...row, ...nobody },
  }),
});
export type BranchRow = Row;
