import { labelsOf, taskCategory } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const TASKS = 'T01–T05 任期四大目标任务；行有标尺';

/** What may be refused of the target tasks. */
export const tasksRefusals = defineRefusals(
  {
    TASKS_RATIFIED: {
      zh: '任期目标任务已经审定，此后的变更须通过修订办理。请党建人事部门办理修订并说明理由。',
      en: 'The target tasks are ratified; from now on they change by revision. The Party-work department must revise them with a reason.',
      next: { command: 'ReviseTargetTasks', role: 'PARTY_WORK' },
      rule: 'Ratified tasks change by revision only',
      source: TASKS,
    },
    TASK_CATEGORY_MISSING: {
      zh: '以下类别没有目标任务：{missing}。请先逐类设定目标任务。',
      en: 'There is no task in: {missing}. Set one for each first.',
      next: { command: 'SetTargetTask', role: 'FIRST_SECRETARY' },
      rule: 'At least one task in each of the three named categories',
      source: TASKS,
    },
    WEIGHTS_NOT_100: {
      zh: '目标任务的权重合计须为100，现为{sum}。请调整权重。',
      en: 'The weights must add up to 100, not {sum}. Change them.',
      rule: 'Weights add up to 100',
      source: TASKS,
    },
    TASK_NOT_MEASURABLE: {
      zh: '以下目标任务没有衡量标准：{tasks}。请先补充衡量标准。',
      en: 'These tasks have no measure: {tasks}. Give each a measure first.',
      next: { command: 'SetTargetTask', role: 'FIRST_SECRETARY' },
      rule: 'Goals are a yardstick',
      source: TASKS,
    },
    TASK_UNKNOWN: {
      zh: '没有已审定的目标任务{taskId}。请核对任务编号。',
      en: 'There is no ratified task {taskId}. Check its id.',
      rule: 'Progress is recorded on ratified tasks',
      source: TASKS,
    },
    TASKS_NOT_RATIFIED: {
      zh: '任期目标任务尚未审定，无须修订。请直接设定目标任务，再由党建人事部门审定。',
      en: 'The target tasks are not ratified yet, so there is nothing to revise. Set them; then the Party-work department ratifies them.',
      next: { command: 'RatifyTargetTasks', role: 'PARTY_WORK' },
      rule: 'Only what was ratified is revised',
      source: TASKS,
    },
    NOTHING_REVISED: {
      zh: '修订内容与现行目标任务完全相同。请填写需要变更的内容。',
      en: 'The revision says what the target tasks say already. Say what changes.',
      rule: 'A revision changes something',
      source: TASKS,
    },
  },
  { missing: labelsOf(taskCategory) },
);
