import { dutyLists } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueDuties, dueLists } from './due-items';
import { dutyListAmendments } from './duty-list.amendments';
import { dutyList } from './duty-list.decider';
import {
  BranchDutyListsResolver,
  DutyCoverageResolver,
  DutyListAdoptionResolver,
  DutyListEntryResolver,
  DutyListResolver,
} from './duty-list.resolver';
import { DutyList } from './duty-list.types';
import { DutyTotalsResolver } from './duty-totals.resolver';

/** The two lists: what a branch answers for in a year, person by person, and whether it was performed. */
export const dutyListSlice = defineSlice({
  aggregate: dutyList,
  amendments: dutyListAmendments,
  entity: { name: 'DutyList', type: () => DutyList, model: dutyLists },
  dueItems: [dueDuties, dueLists],
  resolvers: [
    DutyListResolver,
    DutyListEntryResolver,
    DutyListAdoptionResolver,
    DutyCoverageResolver,
    DutyTotalsResolver,
    BranchDutyListsResolver,
  ],
});
