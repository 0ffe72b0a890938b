import type { EventFamily } from './define-events';
import { evaluationEvents } from './integrity-performance/evaluation.events';
import { indicatorEvents } from './integrity-performance/indicator.events';
import { memberBranchEvents, stationBranchEvents } from './organization/branch-reservation.events';
import { branchEvents } from './organization/branch.events';
import { orgUnitEvents } from './organization/org-unit.events';
import { candidacyEvents } from './personnel/candidacy.events';
import { personEvents } from './personnel/person.events';
import { personPostingEvents, postingEvents, stationPostingEvents } from './personnel/posting.events';
import { selectionRoundEvents } from './personnel/selection-round.events';

/** Every family of facts there is. */
export const catalogue: readonly EventFamily[] = [
  personEvents,
  selectionRoundEvents,
  candidacyEvents,
  postingEvents,
  personPostingEvents,
  stationPostingEvents,
  orgUnitEvents,
  branchEvents,
  stationBranchEvents,
  memberBranchEvents,
  indicatorEvents,
  evaluationEvents,
];
