import { defineRefusals } from '@zhudian/framework';

const FOLLOWED = 'N03 跟踪问效 (proposed)';

/** Why something that was found is not raised, rectified or judged. */
export const findingRefusals = defineRefusals({
  FINDING_KNOWN: {
    zh: '发现问题{findingId}已经登记。如是另一个问题，请使用新的编号。',
    en: 'Finding {findingId} is on record already. Another one takes another id.',
    rule: 'A finding is raised once',
    source: FOLLOWED,
  },
  FINDING_UNKNOWN: {
    zh: '没有发现问题{findingId}。请核对编号。',
    en: 'There is no finding {findingId}. Check the id.',
    rule: 'What was found is followed',
    source: FOLLOWED,
  },
  FINDING_STANDS_ELSEWHERE: {
    zh: '发现问题{findingId}现为“{standing}”，本步骤须在“{wanted}”时办理。请先办理前一步骤。',
    en: 'Finding {findingId} stands at “{standing}”; this is done at “{wanted}”. Take the step before it first.',
    rule: 'Found, rectified, verified or sent back: in this order',
    source: FOLLOWED,
  },
  RECTIFIED_LATE: {
    severity: 'WARN',
    zh: '发现问题{findingId}应在{dueOn}前整改，现为{on}。请说明逾期理由后提交。',
    en: 'Finding {findingId} was to be rectified by {dueOn}, and it is {on}. Give the reason and send it again.',
    rule: 'What was found is rectified in time',
    source: FOLLOWED,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您是该问题的责任人或者整改办理人，不能复核自己的整改。请由他人复核。',
    en: 'You answer for this finding or rectified it, and do not judge that yourself. Ask somebody else.',
    rule: 'Somebody else verifies what was rectified',
    source: FOLLOWED,
  },
});
