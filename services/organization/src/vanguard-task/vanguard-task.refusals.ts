import { labelsOf, vanguardTaskStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const TASKS = 'B12 急难险重任务';

export const vanguardTaskRefusals = defineRefusals(
  {
    TASK_STAGE: {
      zh: '该任务现为“{stage}”，本事项须在“{stages}”时办理。请核对任务编号和办理顺序。',
      en: 'The task stands at “{stage}”; this is done at “{stages}”. Check its id and the order of the steps.',
      rule: 'A task is assigned, accepted, reported done and verified, in this order',
      source: TASKS,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
      en: '{branchId} is not the branch of {stationId}. Check the station.',
      rule: 'A branch belongs to its station',
      source: TASKS,
    },
    TAKER_UNCLEAR: {
      zh: '任务应当交办给一名党员或者一个党小组。请只填写其中一项。',
      en: 'A task is given to one member or one Party group. Name exactly one of the two.',
      rule: 'It is clear who takes a task',
      source: TASKS,
    },
    NOT_MEMBER: {
      zh: '{memberId}当日不是党支部{branchId}的党员。请交办给本支部党员。',
      en: '{memberId} is not a member of {branchId} on that day. Give the task to a member of the branch.',
      rule: 'Vanguard tasks are those of members',
      source: TASKS,
    },
    GROUP_UNKNOWN: {
      zh: '当日没有党小组{groupId}。请核对党小组编号。',
      en: 'There is no Party group {groupId} on that day. Check its id.',
      rule: 'A task is given to a group that there is',
      source: TASKS,
    },
    GROUP_WITHOUT_LEADER: {
      zh: '党小组{groupId}当日没有组长，无人接受任务。请先调整党小组。',
      en: 'Party group {groupId} has no leader on that day, so nobody could accept the task. Change the group first.',
      next: { command: 'ChangePartyGroup', role: 'BRANCH_SECRETARY' },
      rule: 'The leader answers for the task of a group',
      source: TASKS,
    },
    NOT_THE_OWNER: {
      zh: '该任务由{ownerId}负责，应由其本人接受。请由本人办理。',
      en: 'The task is that of {ownerId}, who alone accepts it.',
      rule: 'Nobody accepts for somebody else',
      source: TASKS,
    },
    NOT_ON_THE_TASK: {
      zh: '您不在承担该任务的党员（{persons}）之列。请由承担任务的党员报告。',
      en: 'You are not one of those who do the task ({persons}). One of them reports it.',
      rule: 'Who did a task reports it',
      source: TASKS,
    },
    TASK_LATE: {
      severity: 'WARN',
      zh: '该任务应在{dueOn}前完成，现为{on}。请说明逾期理由后提交。',
      en: 'The task was due on {dueOn}, and it is {on}. Give the reason and send it again.',
      rule: 'A task is done in time',
      source: TASKS,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您承担了该任务，不能核实。请由其他人员办理。',
      en: 'You are one of those who did the task, so you may not verify it. Somebody else does.',
      rule: 'Who did a task does not verify it',
      source: TASKS,
    },
  },
  { stage: labelsOf(vanguardTaskStage), stages: labelsOf(vanguardTaskStage) },
);
export type VanguardTaskRefusal = keyof typeof vanguardTaskRefusals;
