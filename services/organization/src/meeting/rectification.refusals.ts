import type { RefusalTexts } from '@zhudian/framework';

const LIFE = '中国共产党支部工作条例（试行） 2018 art. 17';

/** The words of refusals at organisational life meetings and what they put right. */
export const rectificationRefusals = {
  LIFE_MEETING_INCOMPLETE: {
    zh: '组织生活会已登记批评与自我批评{criticisms}条、整改{rectifications}项，两者都不能为零。请补充登记后再归档。',
    en: 'The life meeting has {criticisms: criticism/criticisms} and {rectifications: rectification/rectifications} on record, and needs at least one of each. Record them before the minutes.',
    rule: 'A life meeting has criticism, and what is put right afterwards',
    source: LIFE,
  },
  LIFE_MEETING_UNPREPARED: {
    severity: 'WARN',
    zh: '组织生活会召开记录中没有会前准备情况（学习、谈心谈话、征求意见）。请在召开记录中更正补充；确无记录的，请说明理由后提交。',
    en: 'The record of the life meeting says nothing of what went before it: study, talks, opinions. Add it by correcting that record, or give the reason and send it again.',
    rule: 'A life meeting is prepared by study, heart-to-heart talks and opinions',
    source: LIFE,
  },
  NOT_A_LIFE_MEETING: {
    zh: '“{kind}”不是组织生活会。请核对会议编号。',
    en: 'This is a {kind}, not an organisational life meeting. Check the id of the meeting.',
    rule: 'Criticism and rectification belong to life meetings',
    source: LIFE,
  },
  RECTIFICATION_KNOWN: {
    zh: '整改事项{itemId}已经列出。如是另一事项，请使用新的编号。',
    en: 'The rectification {itemId} is on the list already. Another one takes another id.',
    rule: 'A rectification is opened once',
    source: LIFE,
  },
  RECTIFICATION_UNKNOWN: {
    zh: '本次会议没有整改事项{itemId}。请核对编号。',
    en: 'This meeting has no rectification {itemId}. Check the id.',
    rule: 'What was opened is done and verified',
    source: LIFE,
  },
  RECTIFICATION_CLOSED: {
    zh: '整改事项{itemId}已经销号。请核对编号。',
    en: 'The rectification {itemId} is verified and closed. Check the id.',
    rule: 'A verified rectification is closed',
    source: LIFE,
  },
  RECTIFICATION_NOT_DONE: {
    zh: '整改事项{itemId}尚未登记完成。请责任人先登记完成情况。',
    en: 'The rectification {itemId} is not reported done. Its owner must report it first.',
    next: { command: 'CompleteRectification', role: 'BRANCH_SECRETARY' },
    rule: 'What is done is verified afterwards',
    source: LIFE,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您是整改事项{itemId}的责任人或登记完成的人，按回避要求不能复核。请由他人复核。',
    en: 'You own the rectification {itemId} or reported it done, and may not verify it. Ask another person to do it.',
    rule: 'Who puts something right does not verify it',
    source: `${LIFE}; B08 组织生活会`,
  },
} as const satisfies RefusalTexts;
