import { supervisionMonths } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { supervisionAmendments } from './supervision.amendments';
import { supervision } from './supervision.decider';
import { PostingSupervisionResolver, SupervisionMonthResolver } from './supervision.resolver';
import { SupervisionMonth } from './supervision.types';
import { supervisionMonthOf } from './supervision-month-of';

/** The double supervision of each posting, month by month. */
export const supervisionSlice = defineSlice({
  aggregate: supervision,
  amendments: supervisionAmendments,
  entity: {
    name: 'SupervisionMonth',
    type: () => SupervisionMonth,
    model: supervisionMonths,
    find: (context, { id }) => supervisionMonthOf(context, id),
  },
  resolvers: [SupervisionMonthResolver, PostingSupervisionResolver],
});
