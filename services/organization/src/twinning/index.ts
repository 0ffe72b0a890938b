import { twinnings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueSames, dueTwinnings } from './due-items';
import { twinningAmendments } from './twinning.amendments';
import { twinning } from './twinning.decider';
import { SamesBoardResolver, StationTwinningsResolver, TwinningResolver } from './twinning.resolver';
import { Twinning } from './twinning.types';

/** Units of the headquarters twinned with the branches of stations, and the four sames on both sides. */
export const twinningSlice = defineSlice({
  aggregate: twinning,
  amendments: twinningAmendments,
  entity: { name: 'Twinning', type: () => Twinning, model: twinnings },
  dueItems: [dueSames, dueTwinnings],
  resolvers: [TwinningResolver, SamesBoardResolver, StationTwinningsResolver],
});
