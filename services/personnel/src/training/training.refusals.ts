import { defineRefusals } from '@zhudian/framework';

const SOURCE = 'N01 教育培训';

export const trainingRefusals = defineRefusals({
  TRAINING_ALREADY_PLANNED: {
    zh: '该培训已计划。',
    en: 'This training is planned already.',
    rule: 'A training is planned once',
    source: SOURCE,
  },
  TRAINING_NOT_OPEN: {
    zh: '该培训未计划或已结束（{stage}）。',
    en: 'This training is not planned, or is closed ({stage}).',
    rule: 'Attendance is recorded between the plan and the close',
    source: SOURCE,
  },
  PERSON_UNKNOWN: {
    zh: '人员 {personId} 尚未登记。',
    en: 'The person {personId} is not registered.',
    rule: 'Attendance is that of a known person',
    source: SOURCE,
  },
  TRAINING_NOT_HELD_YET: {
    zh: '培训计划于 {plannedOn} 举行，此前不能记录参加情况。',
    en: 'The training is planned for {plannedOn}; nobody has attended before.',
    rule: 'Attendance is recorded once the training has been held',
    source: SOURCE,
  },
  HOURS_EXCEED_PLAN: {
    zh: '{hours} 学时超过计划的 {planned} 学时。',
    en: 'These {hours} hours are more than the {planned} planned.',
    rule: 'Nobody attends longer than the training lasts',
    source: SOURCE,
  },
  ATTENDANCE_RECORDED: {
    zh: '{personId} 的参加情况已记录。',
    en: 'The attendance of {personId} is recorded already.',
    rule: 'A person attends a training once',
    source: SOURCE,
  },
});
export type TrainingRefusal = keyof typeof trainingRefusals;
