import { disclosureStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const OPENNESS = 'B16 党务政务公开制度';
const SUPERVISION = 'N11 党员群众对基层组织有效监督 (proposed)';

export const disclosureRefusals = defineRefusals(
  {
    STEP_OUT_OF_ORDER: {
      zh: '该公开事项现为“{stage}”，本步骤须在“{stages}”时办理。请先办理前一步骤。',
      en: 'The item stands at “{stage}”; this is done at “{stages}”. Take the step before it first.',
      rule: 'Proposed, reviewed for secrecy, approved, published: in this order',
      source: OPENNESS,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '您已办理该公开事项的前一步骤，提出、保密审查、批准须由不同人员办理。请由他人办理。',
      en: 'You took an earlier step of this item. Different persons propose, review and approve it: ask another one.',
      rule: 'Different persons propose, review and approve',
      source: OPENNESS,
    },
    STATION_WITHOUT_BRANCH: {
      zh: '{stationId}尚未设立党支部，不能办理党务公开。请先设立党支部，或者改为所务公开。',
      en: '{stationId} has no branch whose affairs could be made open. Establish one, or make it station affairs.',
      next: { command: 'EstablishBranch', role: 'PARTY_WORK' },
      rule: 'Party affairs are those of a branch',
      source: OPENNESS,
    },
    PERIOD_BEGINS_EARLIER: {
      zh: '公开起始日{from}早于提出日期{on}。请填写当日或之后的日期。',
      en: 'It would be open from {from}, before it is proposed on {on}. Give that day or a later one.',
      rule: 'Nothing is open before it is proposed',
      source: OPENNESS,
    },
    PERIOD_REVERSED: {
      zh: '公开截止日{until}早于起始日{from}。请核对起止日期。',
      en: 'It would end on {until}, before it begins on {from}. Check the days.',
      rule: 'A period ends no earlier than it begins',
      source: OPENNESS,
    },
    OUTSIDE_PERIOD: {
      zh: '{on}不在批准的公开期限内（{from}至{until}）。请在期限内公开；已过期限的请登记期满，需要公开的请重新提出。',
      en: '{on} lies outside the time that was approved, {from} to {until}. Publish within it; if it is over, record its end, and propose it anew if it is still to be open.',
      rule: 'It is published within the time that was approved',
      source: OPENNESS,
    },
    NEVER_PUBLISHED: {
      severity: 'WARN',
      zh: '该公开事项现为“{stage}”，在{until}前没有公开。请说明未公开的理由后提交。',
      en: 'The item stands at “{stage}” and was not published by {until}. Say why and send it again.',
      rule: 'What was to be open is published, or it is said why not',
      source: OPENNESS,
    },
    PERIOD_STILL_RUNS: {
      zh: '公开期限至{until}，{on}尚未期满。请在期满后登记。',
      en: 'It is open until {until}, which {on} is not after. Record its end later.',
      rule: 'It stays open for the time that was approved',
      source: OPENNESS,
    },
    FEEDBACK_OPEN: {
      zh: '反馈意见{feedback}尚未回复。请先回复，再登记期满。',
      en: 'Feedback {feedback} is not answered. Answer it before the item ends.',
      next: { command: 'AnswerFeedback', role: 'STATION' },
      rule: 'All feedback is answered',
      source: OPENNESS,
    },
    FEEDBACK_KNOWN: {
      zh: '反馈意见{feedbackId}已经登记。如是另一条意见，请使用新的编号。',
      en: 'Feedback {feedbackId} is on record already. Another piece takes another id.',
      rule: 'A piece of feedback is recorded once',
      source: OPENNESS,
    },
    FEEDBACK_UNKNOWN: {
      zh: '该公开事项没有反馈意见{feedbackId}。请核对编号。',
      en: 'This item has no feedback {feedbackId}. Check the id.',
      rule: 'What was received is answered',
      source: OPENNESS,
    },
    FEEDBACK_CLOSED: {
      zh: '反馈意见{feedbackId}已经回复。如需更正回复内容，请办理更正。',
      en: 'Feedback {feedbackId} is answered already. To change the words, correct the answer.',
      rule: 'A piece of feedback is answered once',
      source: OPENNESS,
    },
    COMPLAINT_ANSWERED_BY_PROPOSER: {
      severity: 'WARN',
      zh: '您是该公开事项的提出人，投诉{feedbackId}宜由他人回复。确需由您回复的，请说明理由后提交。',
      en: 'You proposed this item, and complaint {feedbackId} is better answered by somebody else. If it has to be you, give the reason and send it again.',
      rule: 'Whom a complaint is about does not answer it',
      source: SUPERVISION,
    },
    ANSWER_LATE: {
      severity: 'WARN',
      zh: '反馈意见{feedbackId}应在{dueOn}前回复，现为{on}。请说明逾期理由后提交。',
      en: 'Feedback {feedbackId} was to be answered by {dueOn}, and it is {on}. Give the reason and send it again.',
      rule: 'Feedback is answered in time',
      source: SUPERVISION,
    },
  },
  { stage: labelsOf(disclosureStage), stages: labelsOf(disclosureStage) },
);
export type DisclosureRefusal = keyof typeof disclosureRefusals;
