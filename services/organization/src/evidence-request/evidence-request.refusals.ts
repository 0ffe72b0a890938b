import { evidenceRequestStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const SUPERVISION = 'N11 党员群众对基层组织有效监督 (proposed)';
const EVIDENCE = 'design: evidence';

export const evidenceRequestRefusals = defineRefusals(
  {
    STEP_OUT_OF_ORDER: {
      zh: '该佐证要求现为“{stage}”，本事项须在“{stages}”时办理。请核对编号和办理顺序。',
      en: 'The request stands at “{stage}”; this is done at “{stages}”. Check its id and the order of the steps.',
      rule: 'Evidence is asked for, provided, and accepted or sent back, in this order',
      source: EVIDENCE,
    },
    SUBJECT_UNKNOWN: {
      zh: '没有登记过“{aboutStream}”，或者其登记都已撤销。请从时间线上核对事件流。',
      en: 'Nothing that stands was recorded in “{aboutStream}”. Take the stream from a timeline.',
      rule: 'Evidence is asked for about something on record',
      source: EVIDENCE,
    },
    DECISION_NOT_THERE: {
      zh: '“{aboutStream}”中没有有效的事实“{decisionId}”。请从时间线上核对编号；问整个对象的，不填写决定。',
      en: 'There is no fact “{decisionId}” that stands in “{aboutStream}”. Take the id from a timeline; to ask about the whole, name no decision.',
      rule: 'A decision that is asked about stands',
      source: EVIDENCE,
    },
    PERIOD_REVERSED: {
      zh: '期间止于{until}，早于起始日{from}。请核对起止日期。',
      en: 'The period ends on {until}, before it begins on {from}. Check both days.',
      rule: 'A period ends no earlier than it begins',
      source: EVIDENCE,
    },
    PERIOD_TO_COME: {
      zh: '所涉期间止于{until}，晚于{on}。请填写已经过去的期间。',
      en: 'The period ends on {until}, after {on}. Ask about one that is over.',
      rule: 'Evidence is about what has been',
      source: EVIDENCE,
    },
    DECIDED_BY_YOURSELF: {
      zh: '该决定由您作出，您不能要求、认可、退回其佐证或者撤回要求。请由其他人员办理。',
      en: 'You made this decision yourself, so asking for its evidence and judging it is for somebody else.',
      rule: 'Nobody audits the own decision',
      source: SUPERVISION,
    },
    NOT_OF_THE_UNIT: {
      zh: '佐证由{unitId}的人员提供，上级和其他单位不能代为提供。请由该单位办理。',
      en: 'The people of {unitId} provide this, and nobody above it or of another unit in their place. Ask them to.',
      rule: 'The unit that was asked answers',
      source: EVIDENCE,
    },
    PERIOD_NOT_COVERED: {
      severity: 'WARN',
      zh: '所列材料没有涉及{leftOut}，所涉期间为{from}至{until}。请补充材料；确无材料的，请说明理由后提交。',
      en: 'No document is about {leftOut}; the period is {from} to {until}. Add what is missing; if there is none, give the reason and send it again.',
      rule: 'Evidence is about the whole period',
      source: SUPERVISION,
    },
    EVIDENCE_LATE: {
      severity: 'WARN',
      zh: '佐证应在{provideBy}前提供，现为{on}。请说明逾期理由后提交。',
      en: 'The evidence was due on {provideBy}, and it is {on}. Give the reason and send it again.',
      rule: 'Evidence is provided in time',
      source: SUPERVISION,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '该佐证由您提供，您不能认可或者退回。请由其他人员办理。',
      en: 'You provided this evidence, so accepting it or sending it back is for somebody else.',
      rule: 'Who provides evidence does not judge it',
      source: SUPERVISION,
    },
  },
  { stage: labelsOf(evidenceRequestStage), stages: labelsOf(evidenceRequestStage) },
);
export type EvidenceRequestRefusal = keyof typeof evidenceRequestRefusals;
