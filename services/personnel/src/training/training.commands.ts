import { z } from 'zod';
import { trainingEvents, ref, key } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { personDecider } from '../person/person.decider';
import type { Training } from './training.state';

const training = command<Training>();
const { TrainingPlanned, TrainingAttended } = trainingEvents.schemas;
const ofTraining = { trainingId: ref('Training') };
const itself = {
  of: ({ trainingId }: { trainingId: string }) => trainingId,
  scope: (_: unknown, { bureauId }: Training) => bureauId,
};

export const trainingCommands = {
  PlanTraining: training({
    items: ['N01'],
    emits: ['TrainingPlanned'],
    about: { zh: '计划一次教育培训。', en: 'Plan a training.' },
    roles: ['PARTY_WORK'],
    input: TrainingPlanned.extend({ trainingId: key('Training') }),
    of: ({ trainingId }) => trainingId,
    scope: ({ bureauId }) => bureauId,
  }),
  RecordAttendance: training({
    items: ['N01'],
    emits: ['TrainingAttended'],
    about: { zh: '记录一人参加培训的学时与结果。', en: 'Record that a person attended: hours and result.' },
    roles: ['PARTY_WORK'],
    input: TrainingAttended.omit({ topic: true }).extend(ofTraining),
    ...itself,
    reads: ({ personId }) => ({ person: stateOf(personDecider, personId) }),
    subject: ({ personId }) => personId,
  }),
  CloseTraining: training({
    items: ['N01'],
    emits: ['TrainingClosed'],
    about: { zh: '结束培训。', en: 'Close the training.' },
    roles: ['PARTY_WORK'],
    input: z.strictObject(ofTraining),
    ...itself,
  }),
};
export type TrainingCommand = CommandOf<typeof trainingCommands>;
