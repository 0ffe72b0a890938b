import type { IntegrityActivityEvent } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { integrityActivityCommands, type IntegrityActivityCommand } from './integrity-activity.commands';
import { integrityActivityRefusals, type IntegrityActivityRefusal } from './integrity-activity.refusals';
import { integrityActivityFold, type IntegrityActivity } from './integrity-activity.state';

type ActivityDecider = Decider<
  IntegrityActivityCommand,
  IntegrityActivity,
  IntegrityActivityEvent,
  IntegrityActivityRefusal
>;

const plan: Rule<ActivityDecider, 'PlanActivity'> = ({ stage }, { data, read: { people } }) => {
  const { activityId, ...activity } = data;
  const { branchId, stationId } = activity;
  if (stage !== 'NONE') return refuse('ACTIVITY_KNOWN', { activityId });
  return people.stationId === stationId
    ? [{ type: 'ActivityPlanned', data: activity }]
    : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
};

const unlessPlanned = ({ stage }: IntegrityActivity) =>
  stage === 'PLANNED' ? undefined : refuse('ACTIVITY_NOT_PLANNED', { stage });

const hold: Rule<ActivityDecider, 'HoldActivity'> = (state, command) => {
  const { activityId: _, ...held } = command.data;
  const { participants, voluntary } = held;
  const { plannedOn } = state;
  const { on } = command.act;
  const no = unlessPlanned(state);
  if (no) return no;
  const inTime = on <= plannedOn;
  return (
    together(
      voluntary > participants ? refuse('VOLUNTARY_EXCEED', { participants, voluntary }) : undefined,
      inTime || hasReason(command, 'ACTIVITY_LATE') ? undefined : refuse('ACTIVITY_LATE', { plannedOn, on }),
    ) ?? [{ type: 'ActivityHeld', data: { ...held, inTime } }]
  );
};

export const integrityActivityDecider: ActivityDecider = {
  ...integrityActivityFold,
  decide: {
    PlanActivity: plan,
    HoldActivity: hold,
    CancelActivity: (state, { data: { reason } }) =>
      unlessPlanned(state) ?? [{ type: 'ActivityCancelled', data: { reason } }],
  },
};

export const integrityActivity = defineAggregate({
  decider: integrityActivityDecider,
  commands: integrityActivityCommands,
  refusals: integrityActivityRefusals,
});
