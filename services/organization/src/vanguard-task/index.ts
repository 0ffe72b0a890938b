import { vanguardTasks } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueVanguardTasks } from './due-items';
import { vanguardTaskAmendments } from './vanguard-task.amendments';
import { vanguardTask } from './vanguard-task.decider';
import {
  BranchVanguardTasksResolver,
  VanguardTaskResolver,
  VanguardTaskVerificationResolver,
} from './vanguard-task.resolver';
import { VanguardTaskTotalsResolver } from './totals.resolver';
import { VanguardTask } from './vanguard-task.types';

/** Urgent, difficult, dangerous and heavy tasks that members take, and what came of them. */
export const vanguardTaskSlice = defineSlice({
  aggregate: vanguardTask,
  amendments: vanguardTaskAmendments,
  entity: { name: 'VanguardTask', type: () => VanguardTask, model: vanguardTasks },
  dueItems: [dueVanguardTasks],
  resolvers: [
    VanguardTaskResolver,
    VanguardTaskVerificationResolver,
    BranchVanguardTasksResolver,
    VanguardTaskTotalsResolver,
  ],
});
