import { labelsOf, trainingStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const SOURCE = 'N01 教育培训';

export const trainingRefusals = defineRefusals(
  {
    TRAINING_ALREADY_PLANNED: {
      zh: '该培训已列入培训计划，不能重复列入。如是另一次培训，请使用新的编号。',
      en: 'This training is planned already. Another one takes a new id.',
      rule: 'A training is planned once',
      source: SOURCE,
    },
    TRAINING_NOT_OPEN: {
      zh: '该培训已经办结，不能再记录参训情况。请核对培训编号。',
      en: 'This training is closed. Check its id.',
      instead: {
        'stage=NONE': {
          zh: '该培训尚未列入培训计划。请党建人事部门先列入培训计划。',
          en: 'This training is not planned. The Party-work department must plan it first.',
        },
      },
      rule: 'Attendance is recorded between the plan and the close',
      source: SOURCE,
    },
    PERSON_UNKNOWN: {
      zh: '人员{personId}尚未登记。请党建人事部门先登记人员。',
      en: 'The person {personId} is not registered. The Party-work department must register the person first.',
      next: { command: 'RegisterPerson', role: 'PARTY_WORK' },
      rule: 'Attendance is that of a known person',
      source: SOURCE,
    },
    TRAINING_NOT_HELD_YET: {
      zh: '培训计划于{plannedOn}举行，此前不能记录参训情况。请在培训举行后记录。',
      en: 'The training is planned for {plannedOn}. Record attendance once it has been held.',
      rule: 'Attendance is recorded once the training has been held',
      source: SOURCE,
    },
    HOURS_EXCEED_PLAN: {
      zh: '{hours}学时超过计划的{planned}学时。请改正学时。',
      en: 'This training has {planned: hour/hours} by the plan, fewer than {hours}. Correct them.',
      rule: 'Nobody attends longer than the training lasts',
      source: SOURCE,
    },
    ATTENDANCE_RECORDED: {
      zh: '{personId}的参训情况已经记录。请核对人员编号。',
      en: 'The attendance of {personId} is recorded already. Check the id of the person.',
      rule: 'A person attends a training once',
      source: SOURCE,
    },
  },
  { stage: labelsOf(trainingStage) },
);
export type TrainingRefusal = keyof typeof trainingRefusals;
