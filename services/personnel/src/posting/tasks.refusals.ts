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
      zh: '以下目标任务没有衡量标准，或未填写计量单位、方向和目标值：{tasks}。请先补充。',
      en: 'These tasks have no measure, or no yardstick of unit, direction and goal: {tasks}. Give each both first.',
      next: { command: 'SetTargetTask', role: 'FIRST_SECRETARY' },
      rule: 'Goals are a yardstick',
      source: TASKS,
    },
    GOAL_NOT_BETTER: {
      zh: '以下目标任务的目标值没有优于基准值，无法衡量进度：{tasks}。越高越好的请使目标值高于基准值（未填写按0计），越低越好的请填写高于目标值的基准值。',
      en: 'The goal of these tasks is no better than their baseline, so progress cannot be told: {tasks}. Where higher is better, the goal is above the baseline (0 when absent); where lower is better, give a baseline above the goal. Correct them.',
      rule: 'A goal is better than where it starts from',
      source: TASKS,
    },
    TASK_WITHOUT_YARDSTICK: {
      zh: '目标任务{taskId}未规定计量单位、方向和目标值，无法由实测值计算进度。请党建人事部门修订目标任务予以补充。',
      en: 'The task {taskId} has no yardstick of unit, direction and goal, so a measured value tells nothing. The Party-work department must add one by a revision.',
      next: { command: 'ReviseTargetTasks', role: 'PARTY_WORK' },
      rule: 'Progress is computed from what is measured',
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
