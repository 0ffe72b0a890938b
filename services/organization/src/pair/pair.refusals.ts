import { labelsOf, pairStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const PAIRS = 'B06 “1+1”或“1+2”结对';

export const pairRefusals = defineRefusals(
  {
    PAIR_STAGE: {
      zh: '该结对现为“{stage}”，本事项须在“{wanted}”时办理。如是另一结对，请使用新的编号。',
      en: 'The pair stands at “{stage}”; this is done at “{wanted}”. Another pair takes another id.',
      rule: 'A pair is formed once, and ends once',
      source: PAIRS,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
      en: '{branchId} is not the branch of {stationId}. Check the station.',
      rule: 'A branch belongs to its station',
      source: PAIRS,
    },
    PAIR_SIZE: {
      zh: '一名党员帮带一至二名其他人员，不含本人、不重复，现填写{partners}名。请核对结对对象。',
      en: 'A member leads one or two others, not themselves and nobody twice; {partners: is/are} named. Check the partners.',
      rule: 'One member leads one or two others',
      source: PAIRS,
    },
    NOT_MEMBER: {
      zh: '帮带党员{leadId}当日不是党支部{branchId}的党员。请选择本支部党员。',
      en: '{leadId} is not a member of {branchId} on that day. Choose a member of the branch to lead.',
      rule: 'A Party member of the branch leads',
      source: PAIRS,
    },
  },
  { stage: labelsOf(pairStage), wanted: labelsOf(pairStage) },
);
export type PairRefusal = keyof typeof pairRefusals;
