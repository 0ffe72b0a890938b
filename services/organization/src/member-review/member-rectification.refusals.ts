import type { RefusalTexts } from '@zhudian/framework';

const RECTIFYING = 'B09 民主评议党员：不合格党员限期整改';

export const memberRectificationRefusals = {
  RECTIFICATION_OPENED: {
    zh: '已对{personId}提出限期整改。如需调整，请办理更正。',
    en: 'A rectification of {personId} is open already. To change it, correct the record.',
    rule: 'What a member puts right is set once',
    source: RECTIFYING,
  },
  NOTHING_TO_RECTIFY: {
    zh: '{personId}未被评为基本合格或者不合格，不需限期整改。请核对人员编号。',
    en: '{personId} was graded neither basically qualified nor unqualified, so there is nothing to rectify. Check the person.',
    rule: 'Members who were found wanting rectify',
    source: RECTIFYING,
  },
  RECTIFICATION_UNKNOWN: {
    zh: '尚未对{personId}提出限期整改。请先提出整改措施和期限。',
    en: 'No rectification of {personId} is open. Set what is to be done first.',
    next: { command: 'OpenMemberRectification', role: 'BRANCH_SECRETARY' },
    rule: 'What is reported and verified was set before',
    source: RECTIFYING,
  },
  RECTIFICATION_REPORTED: {
    zh: '{personId}的整改情况已经报告。如需更正，请办理更正。',
    en: 'The rectification of {personId} is reported already. To change the words, correct the record.',
    rule: 'A rectification is reported once, unless it was sent back',
    source: RECTIFYING,
  },
  RECTIFIED_LATE: {
    severity: 'WARN',
    zh: '{personId}应在{dueOn}前整改，现为{on}。请说明逾期理由后提交。',
    en: '{personId} was to rectify by {dueOn}, and it is {on}. Give the reason and send it again.',
    rule: 'What was found is put right in time',
    source: RECTIFYING,
  },
  RECTIFICATION_NOT_REPORTED: {
    zh: '{personId}的整改情况尚未报告，不能复核。请先报告整改情况。',
    en: 'The rectification of {personId} is not reported, so there is nothing to verify. Report it first.',
    next: { command: 'ReportMemberRectification', role: 'BRANCH_SECRETARY' },
    rule: 'What was reported is verified',
    source: RECTIFYING,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您报告了该党员的整改情况，按回避要求不能复核。请由他人复核。',
    en: 'You reported this rectification and may not verify it. Ask another person to do it.',
    rule: 'Who reports a rectification does not verify it',
    source: RECTIFYING,
  },
} as const satisfies RefusalTexts;
