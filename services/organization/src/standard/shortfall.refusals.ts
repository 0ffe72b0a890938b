import { defineRefusals } from '@zhudian/framework';

const IN_PLACE = 'B18 到位标准';

/** Why a check is not recorded, or what it found not put right or judged. */
export const shortfallRefusals = defineRefusals({
  NOT_IN_FORCE: {
    zh: '该标准制度在{on}尚未施行，不能检查。请在施行后检查。',
    en: 'No version of the standard is in force on {on}. Check it once it is.',
    rule: 'What is in force is checked',
    source: IN_PLACE,
  },
  SHORTFALL_MISSING: {
    zh: '以下检查项目不合格：{items}。请至少列出一项不到位问题，明确责任人和期限。',
    en: 'These items are not as they should be: {items}. Name at least one shortfall, with who answers for it and until when.',
    rule: 'What falls short is put right by somebody until a day',
    source: IN_PLACE,
  },
  SHORTFALL_NEEDLESS: {
    zh: '检查项目全部合格，不应列出不到位问题。请核对检查清单。',
    en: 'Every item is as it should be, so nothing falls short. Check the list.',
    rule: 'A shortfall comes from an item that failed',
    source: IN_PLACE,
  },
  SHORTFALL_KNOWN: {
    zh: '不到位问题编号重复：{shortfalls}。请使用新的编号。',
    en: 'These ids are taken: {shortfalls}. Give each shortfall its own.',
    rule: 'Each shortfall has its own id',
    source: IN_PLACE,
  },
  CHECKED_LATE: {
    severity: 'WARN',
    zh: '该标准制度应在{checkBy}前检查，现为{on}。请说明逾期理由后提交。',
    en: 'The standard was to be checked by {checkBy}, and it is {on}. Give the reason and send it again.',
    rule: 'A standard is checked on its cycle',
    source: IN_PLACE,
  },
  SHORTFALL_UNKNOWN: {
    zh: '没有不到位问题{shortfallId}。请核对编号。',
    en: 'There is no shortfall {shortfallId}. Check the id.',
    rule: 'What was found is followed',
    source: IN_PLACE,
  },
  SHORTFALL_STANDS_ELSEWHERE: {
    zh: '不到位问题{shortfallId}现为“{standing}”，本步骤须在“{wanted}”时办理。请先办理前一步骤。',
    en: 'Shortfall {shortfallId} is {standing}; this is done when it is {wanted}. Take the step before it first.',
    rule: 'Found, put right, verified or sent back: in this order',
    source: IN_PLACE,
  },
  RECTIFIED_LATE: {
    severity: 'WARN',
    zh: '不到位问题{shortfallId}应在{dueOn}前整改，现为{on}。请说明逾期理由后提交。',
    en: 'Shortfall {shortfallId} was to be put right by {dueOn}, and it is {on}. Give the reason and send it again.',
    rule: 'What falls short is put right in time',
    source: IN_PLACE,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您是不到位问题{shortfallId}的责任人或者整改办理人，不能复核自己的整改。请由他人复核。',
    en: 'You answer for shortfall {shortfallId} or put it right, and do not judge that yourself. Ask somebody else.',
    rule: 'Somebody else verifies what was put right',
    source: IN_PLACE,
  },
});
