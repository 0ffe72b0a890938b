import { defineAggregate, hasReason, refuse, together, type Rule } from '@zhudian/framework';
import { vanguardTaskCommands } from './vanguard-task.commands';
import { takersOf, unlessAt, type VanguardTaskDecider } from './vanguard-task.guards';
import { vanguardTaskRefusals } from './vanguard-task.refusals';
import { vanguardTaskFold } from './vanguard-task.state';

const log: Rule<VanguardTaskDecider, 'LogVanguardTask'> = (task, { data, act: { on }, read }) => {
  const { vanguardTaskId: _, memberId: _member, ...logged } = data;
  const { branchId, stationId } = data;
  const no = unlessAt(task, 'NONE');
  if (no) return no;
  const elsewhere =
    read.roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
  const takers = takersOf(data, read, on);
  if (!('ownerId' in takers)) return together(elsewhere, takers) ?? takers;
  return elsewhere ?? [{ type: 'VanguardTaskLogged', data: { ...logged, ...takers } }];
};

const accept: Rule<VanguardTaskDecider, 'AcceptVanguardTask'> = (task, { act: { by } }) => {
  const { ownerId } = task;
  const no = unlessAt(task, 'ASSIGNED');
  if (no) return no;
  return by === ownerId ? [{ type: 'VanguardTaskAccepted', data: {} }] : refuse('NOT_THE_OWNER', { ownerId });
};

const report: Rule<VanguardTaskDecider, 'ReportVanguardTask'> = (task, command) => {
  const { vanguardTaskId: _, ...data } = command.data;
  const { on, by } = command.act;
  const { dueOn, memberIds } = task;
  const no = unlessAt(task, 'ACCEPTED');
  if (no) return no;
  const inTime = on <= dueOn;
  return (
    together(
      memberIds.includes(by) ? undefined : refuse('NOT_ON_THE_TASK', { persons: memberIds }),
      inTime || hasReason(command, 'TASK_LATE') ? undefined : refuse('TASK_LATE', { dueOn, on }),
    ) ?? [{ type: 'VanguardTaskReported', data: { ...data, inTime } }]
  );
};

const verify: Rule<VanguardTaskDecider, 'VerifyVanguardTask'> = (task, command) => {
  const { vanguardTaskId: _, ...data } = command.data;
  const { by } = command.act;
  const no = unlessAt(task, 'REPORTED');
  if (no) return no;
  return task.memberIds.includes(by)
    ? refuse('SEGREGATION_OF_DUTIES')
    : [{ type: 'VanguardTaskVerified', data: { ...data, verifiedById: by } }];
};

export const vanguardTaskDecider: VanguardTaskDecider = {
  ...vanguardTaskFold,
  decide: {
    LogVanguardTask: log,
    AcceptVanguardTask: accept,
    ReportVanguardTask: report,
    VerifyVanguardTask: verify,
    CallOffVanguardTask: (task, { data: { vanguardTaskId: _, ...data } }) =>
      unlessAt(task, 'ASSIGNED', 'ACCEPTED') ?? [{ type: 'VanguardTaskCalledOff', data }],
  },
};

export const vanguardTask = defineAggregate({
  decider: vanguardTaskDecider,
  commands: vanguardTaskCommands,
  refusals: vanguardTaskRefusals,
});
