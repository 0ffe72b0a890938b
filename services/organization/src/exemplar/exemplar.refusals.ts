import { exemplarStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const EXAMPLE = 'N07 示范引领 (proposed)';

export const exemplarRefusals = defineRefusals(
  {
    STEP_OUT_OF_ORDER: {
      zh: '该先进典型现为“{stage}”，本事项须在“{stages}”时办理。请核对编号和办理顺序。',
      en: 'The exemplar stands at “{stage}”; this is done at “{stages}”. Check its id and the order of the steps.',
      rule: 'An exemplar is proposed, approved and published, in this order',
      source: EXAMPLE,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
      en: '{branchId} is not the branch of {stationId}. Check the station.',
      rule: 'A branch belongs to its station',
      source: EXAMPLE,
    },
    PERSON_NOT_OF_BRANCH: {
      severity: 'WARN',
      zh: '{personId}既不是{branchId}的党员，也不是派驻的第一书记。确需推荐的，请说明理由后提交。',
      en: '{personId} is neither a member of {branchId} nor its First Secretary. If the proposal is to be made all the same, give the reason and send it again.',
      rule: 'Members lead by example',
      source: EXAMPLE,
    },
    TASK_NOT_OF_PERSON: {
      zh: '先锋任务{vanguardTaskId}尚未核实完成，或者{personId}没有承担该任务。请核对，或者不填写先锋任务。',
      en: 'Vanguard task {vanguardTaskId} is not verified, or {personId} was not one of those who did it. Check both, or name no task.',
      next: { command: 'VerifyVanguardTask', role: 'BRANCH_SECRETARY' },
      rule: 'A deed that is cited was done by the person and verified',
      source: EXAMPLE,
    },
    MOTION_NOT_CARRIED: {
      zh: '会议{meetingId}没有通过议题{motionId}，或者不是本支部的会议。请核对，或先提交会议表决。',
      en: 'Meeting {meetingId} is not one of this branch, or did not carry motion {motionId}. Check both, or put it to the vote first.',
      next: { command: 'DecideMotion', role: 'BRANCH_SECRETARY' },
      rule: 'A meeting of the branch approves an exemplar',
      source: EXAMPLE,
    },
    VOTED_BEFORE_PROPOSED: {
      severity: 'WARN',
      zh: '会议于{heldOn}召开，早于推荐日期{proposedOn}。请核对会议；确属该次会议通过的，请说明理由后提交。',
      en: 'The meeting was held on {heldOn}, before the proposal of {proposedOn}. Check it; if it did carry this, give the reason and send it again.',
      rule: 'What is approved was proposed',
      source: EXAMPLE,
    },
    PERIOD_BEGINS_EARLIER: {
      zh: '公布自{from}起，早于办理日期{on}。请填写办理当日或之后的日期。',
      en: 'The publication would begin on {from}, before {on}. Give that day or a later one.',
      rule: 'What is published is published from then on',
      source: EXAMPLE,
    },
    PERIOD_REVERSED: {
      zh: '有效期截至{until}，早于起始日{from}。请核对起止日期。',
      en: 'The period would end on {until}, before it begins on {from}. Check both days.',
      rule: 'An exemplar holds for a time',
      source: EXAMPLE,
    },
  },
  { stage: labelsOf(exemplarStage), stages: labelsOf(exemplarStage) },
);
export type ExemplarRefusal = keyof typeof exemplarRefusals;
