import { branchEvents, idOfStream, type BranchMemberStatus } from '@zhudian/facts';
import { defineReadModel, integer, json, on, optional, text, type RowOf } from '../declaring/define-read-model';

export interface BranchMemberView {
  readonly personId: string;
  readonly status: BranchMemberStatus;
  readonly votes: boolean;
  /** Business date on which the member joined. */
  readonly since: string;
}

const columns = {
  name: text(),
  orgUnitId: text(),
  establishedOn: text(),
  approvedBy: text(),
  firstSecretaryPostingId: optional(text()),
  firstSecretaryPersonId: optional(text()),
  firstSecretarySince: optional(text()),
  members: json<readonly BranchMemberView[]>(),
  fullMembers: integer(),
  probationaryMembers: integer(),
  votingMembers: integer(),
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
