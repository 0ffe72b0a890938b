import { deputations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { deputationAmendments } from './deputation.amendments';
import { deputation } from './deputation.decider';
import { DeputationResolver } from './deputation.resolver';
import { Deputation } from './deputation.types';
import { deputationHolding } from './holder';

/** Deputies, and offices handed over for a period. */
export const deputationSlice = defineSlice({
  aggregate: deputation,
  amendments: deputationAmendments,
  entity: { name: 'Deputation', type: () => Deputation, model: deputations },
  holding: deputationHolding,
  resolvers: [DeputationResolver],
});
