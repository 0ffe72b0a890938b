import { groupings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import {
  DissolvedPartyGroupResolver,
  GroupingOnDayResolver,
  PartyGroupOnDayResolver,
  PartyGroupResolver,
} from './group-persons.resolver';
import { groupingAmendments } from './grouping.amendments';
import { grouping } from './grouping.decider';
import { BranchGroupingResolver, GroupGapsResolver, GroupingResolver } from './grouping.resolver';
import { Grouping } from './grouping.types';

/** How the members of a branch are divided into Party groups, and what these lack. */
export const groupingSlice = defineSlice({
  aggregate: grouping,
  amendments: groupingAmendments,
  entity: { name: 'Grouping', type: () => Grouping, model: groupings },
  resolvers: [
    GroupingResolver,
    PartyGroupResolver,
    DissolvedPartyGroupResolver,
    PartyGroupOnDayResolver,
    GroupingOnDayResolver,
    BranchGroupingResolver,
    GroupGapsResolver,
  ],
});
