import { defineSlice } from '@zhudian/framework/service';
import { dueObligations } from './due-items';
import { BranchObligationResolver, BranchObligationsResolver, ObligationTotalsResolver } from './obligation.resolver';

/** What branches owe again in every period: derived from their meetings, never typed. */
export const obligationSlice = defineSlice({
  resolvers: [BranchObligationsResolver, BranchObligationResolver, ObligationTotalsResolver],
  dueItems: [dueObligations],
});
