import type { TrainingEvent } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider, type Rule } from '@zhudian/framework';
import { trainingCommands, type TrainingCommand } from './training.commands';
import { trainingRefusals, type TrainingRefusal } from './training.refusals';
import { trainingFold, type Training } from './training.state';

type TrainingDecider = Decider<TrainingCommand, Training, TrainingEvent, TrainingRefusal>;

const unlessPlanned = ({ stage }: Training) =>
  stage === 'PLANNED' ? undefined : refuse('TRAINING_NOT_OPEN', { stage });

const attend: Rule<TrainingDecider, 'RecordAttendance'> = (
  state,
  { data: { trainingId: _, ...data }, act, read: { person } },
) => {
  const no = unlessPlanned(state);
  if (no) return no;
  const { topic, hours, plannedOn, attended } = state;
  if (!person.registered) return refuse('PERSON_UNKNOWN', { personId: data.personId });
  if (act.on < plannedOn) return refuse('TRAINING_NOT_HELD_YET', { plannedOn });
  if (data.hours > hours) return refuse('HOURS_EXCEED_PLAN', { hours: data.hours, planned: hours });
  if (attended.includes(data.personId)) return refuse('ATTENDANCE_RECORDED', { personId: data.personId });
  return [{ type: 'TrainingAttended', data: { ...data, topic } }];
};

export const trainingDecider: TrainingDecider = {
  ...trainingFold,
  decide: {
    PlanTraining: ({ stage }, { data: { trainingId: _, ...data } }) =>
      stage === 'NONE' ? [{ type: 'TrainingPlanned', data }] : refuse('TRAINING_ALREADY_PLANNED'),
    RecordAttendance: attend,
    CloseTraining: (state) =>
      unlessPlanned(state) ?? [{ type: 'TrainingClosed', data: { attended: state.attended.length } }],
  },
};

export const training = defineAggregate({
  decider: trainingDecider,
  commands: trainingCommands,
  refusals: trainingRefusals,
});
