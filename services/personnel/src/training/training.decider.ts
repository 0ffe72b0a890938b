import type { TrainingEvent } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider, type Rule } from '@zhudian/framework';
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
  const isKnown = attended.includes(data.personId);
  return (
    together(
      act.on < plannedOn ? refuse('TRAINING_NOT_HELD_YET', { plannedOn }) : undefined,
      data.hours > hours ? refuse('HOURS_EXCEED_PLAN', { hours: data.hours, planned: hours }) : undefined,
      isKnown ? refuse('ATTENDANCE_RECORDED', { personId: data.personId }) : undefined,
    ) ?? [{ type: 'TrainingAttended', data: { ...data, topic } }]
  );
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
