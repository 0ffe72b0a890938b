import { selfRunnings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { selfRunningAfterWithdrawal } from './after-withdrawal';
import { dueChecks } from './due-items';
import { selfRunningHolding } from './holding';
import { selfRunningAmendments } from './self-running.amendments';
import { selfRunning } from './self-running.decider';
import { SelfRunningResolver, StationSelfRunningResolver } from './self-running.resolver';
import { SelfRunning } from './self-running.types';

/** How stations run by themselves after their First Secretaries have gone. */
export const selfRunningSlice = defineSlice({
  aggregate: selfRunning,
  amendments: selfRunningAmendments,
  entity: { name: 'SelfRunning', type: () => SelfRunning, model: selfRunnings },
  holding: selfRunningHolding,
  policies: [selfRunningAfterWithdrawal],
  dueItems: [dueChecks],
  resolvers: [SelfRunningResolver, StationSelfRunningResolver],
});
