import { z } from 'zod';
import {
  branchEvents,
  day,
  id,
  idOfStream,
  standingsAfter,
  title,
  type BranchEvent,
  type RecordedFact,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { ownFacts } from '../declaring/validity';
import { decision, decisionOf } from '../shared/decision';
import { branchAccess } from './access';
import { branchMember, formerMember, memberStanding, type BranchMemberView } from './branch-views';

export { branchMember, formerMember, type BranchMemberView };

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
  standings: internal(z.array(memberStanding)),
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

type BranchFact = Pick<RecordedFact, 'metadata'> & BranchEvent;
const standingAfter = (row: Row, fact: BranchFact) => ({
  standings: standingsAfter(row.standings, fact, fact.metadata.occurredOn),
});
const withMember = (row: Row, personId: string, change: Partial<BranchMemberView>) =>
  strengthOf(row.members.map((one) => (one.personId === personId ? { ...one, ...change } : one)));

const strengthOf = (members: readonly BranchMemberView[]) => ({
  members,
  fullMembers: members.filter(({ status }) => status === 'FULL').length,
  probationaryMembers: members.filter(({ status }) => status === 'PROBATIONARY').length,
  votingMembers: members.filter(({ votes }) => votes).length,
});

/** Branches with their First Secretary and their strength. */
export const branches = defineReadModel({
  name: 'branch',
  version: 4,
  context: 'organization',
  access: branchAccess,
  validity: ownFacts(branchEvents, ['orgUnitId']),
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
      standings: [],
    }),
    MemberJoined: (row, fact) => {
      const joined = decisionOf(fact);
      return (
        row && {
          ...row,
          ...standingAfter(row, fact),
          ...strengthOf([
            ...row.members,
            { ...fact.data, since: joined.on, joined, confirmed: null, suspension: null },
          ]),
        }
      );
    },
    MemberConfirmed: (row, fact) => {
      const full = { status: 'FULL', votes: true, confirmed: decisionOf(fact) } as const;
      return row && { ...row, ...standingAfter(row, fact), ...withMember(row, fact.data.personId, full) };
    },
    MemberVoteSuspended: (row, fact) => {
      const { personId, ...grounds } = fact.data;
      const suspended = { votes: false, suspension: { ...grounds, decision: decisionOf(fact) } };
      return row && { ...row, ...standingAfter(row, fact), ...withMember(row, personId, suspended) };
    },
    MemberVoteRestored: (row, fact) =>
      row && {
        ...row,
        ...standingAfter(row, fact),
        ...withMember(row, fact.data.personId, { votes: true, suspension: null }),
      },
    MemberLeft: (row, fact) => {
      const leaving = row?.members.find(({ personId }) => personId === fact.data.personId);
      return (
        row && {
          ...row,
          ...standingAfter(row, fact),
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
