import { defineService } from '@zhudian/framework/service';
import { branchSlice } from './branch';
import { orgUnitSlice } from './org-unit';
import { registerSlice } from './register';
import { stationSlice } from './station';

/** The organization context: the tree of units, and the branches of the stations. */
export const organization = defineService({
  context: 'organization',
  slices: [orgUnitSlice, stationSlice, branchSlice, registerSlice],
});
