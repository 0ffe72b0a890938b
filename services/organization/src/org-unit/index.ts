import { orgUnits } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { orgUnitAmendments } from './org-unit.amendments';
import { orgUnit } from './org-unit.decider';
import { OrgUnitResolver } from './org-unit.resolver';
import { OrgUnit } from './org-unit.types';

/** The tree of org units. */
export const orgUnitSlice = defineSlice({
  aggregate: orgUnit,
  amendments: orgUnitAmendments,
  entity: {
    name: 'OrgUnit',
    type: () => OrgUnit,
    model: orgUnits,
  },
  resolvers: [OrgUnitResolver],
});
