import { committees } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { committeeAmendments } from './committee.amendments';
import { committee } from './committee.decider';
import {
  BranchCommitteeResolver,
  CommitteeElectionResolver,
  CommitteeResolver,
  CommitteeSeatResolver,
  ProcedureRulesResolver,
  VacatedSeatResolver,
} from './committee.resolver';
import { Committee } from './committee.types';
import { dueElections } from './due-items';
import { seatOfALeaver } from './seat-of-a-leaver';

/** The committee of a branch: who was elected, in which office, with which work, and until when. */
export const committeeSlice = defineSlice({
  aggregate: committee,
  amendments: committeeAmendments,
  entity: { name: 'Committee', type: () => Committee, model: committees },
  dueItems: [dueElections],
  resolvers: [
    CommitteeResolver,
    CommitteeSeatResolver,
    VacatedSeatResolver,
    ProcedureRulesResolver,
    CommitteeElectionResolver,
    BranchCommitteeResolver,
  ],
  policies: [seatOfALeaver],
});
