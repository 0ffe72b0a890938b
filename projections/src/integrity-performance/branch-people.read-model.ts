import {
  branchEvents,
  committeeEvents,
  idOfStream,
  standingsAfter,
  type BranchEvent,
  type MemberStanding,
  type RecordedFact,
} from '@zhudian/facts';
import { json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { branchPeopleAccess } from './access-of-integrity';

const columns = {
  stationId: text(),
  firstSecretaryId: optional(text()),
  /** Who was what in the branch, from which day on. */
  standings: json<readonly MemberStanding[]>(),
  /** Who sits in its committee. */
  seated: json<readonly string[]>(),
};
type Row = RowOf<typeof columns>;
type Fact = BranchEvent & RecordedFact;

const stands = (row: Row | undefined, fact: Fact): Row | undefined =>
  row && { ...row, standings: standingsAfter(row.standings, fact, fact.metadata.occurredOn) };

/** Who belongs to a branch: those whom its duty lists are to reach. */
export const branchPeople = defineReadModel({
  name: 'branch_people',
  version: 3,
  context: 'integrity-performance',
  access: branchPeopleAccess,
  columns,
  indexes: [['stationId']],
  on: {
    ...on<Row>()(branchEvents, {
      BranchEstablished: (_, { stream, data }) => ({
        id: idOfStream(stream),
        stationId: data.orgUnitId,
        firstSecretaryId: null,
        standings: [],
        seated: [],
      }),
      MemberJoined: stands,
      MemberConfirmed: stands,
      MemberLeft: stands,
      FirstSecretaryAssigned: (row, { data: { personId } }) => row && { ...row, firstSecretaryId: personId },
      FirstSecretaryWithdrawn: (row) => row && { ...row, firstSecretaryId: null },
    }),
    ...on<Row>()(committeeEvents, {
      ElectionHeld: (row, { data: { kind, elected } }) =>
        row && { ...row, seated: [...(kind === 'TERM' ? [] : row.seated), ...elected] },
      SeatVacated: (row, { data: { personId } }) =>
        row && { ...row, seated: row.seated.filter((one) => one !== personId) },
    }),
  },
});
export type BranchPeopleRow = Row;
