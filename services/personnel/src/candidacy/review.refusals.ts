import { defineRefusals } from '@zhudian/framework';

const CRITERIA = 'S14 基层经验丰富：选派条件按批次分版本公布';

/** Why a review is not recorded as it was made. */
export const reviewRefusals = defineRefusals({
  EXPERIENCE_LACKING: {
    zh: '基层经验一项不合格。如仍通过审查，请附理由。',
    en: 'The check of grass-roots experience failed. To pass the review all the same, give a reason for this code.',
    rule: 'Candidates know the grass roots, as a rule',
    source: 'S14 基层经验丰富；whether it is asked for is configuration',
    severity: 'WARN',
  },
  REVIEW_CHECK_FAILED: {
    zh: '以下审查项目不符合要求：{failed}，不能通过审查。请党建人事部门办理“审查不通过”，或在符合要求后重新审查。',
    en: 'These checks failed: {failed}. The Party-work department must reject the review, or repeat it once they pass.',
    next: { command: 'RejectReview', role: 'PARTY_WORK' },
    rule: 'All checks of the review pass',
    source: 'S13 政治素质过硬、作风扎实、业务能力强',
  },
  CRITERION_UNKNOWN: {
    zh: '本批第{version}版选派条件中没有条件{codes}，或者重复评判。请按本批现行选派条件逐项评判一次。',
    en: 'Version {version} of the criteria of this round has no {codes}, or they are judged twice. Judge each criterion of the round once.',
    instead: {
      'version=0': {
        zh: '本批尚未公布选派条件，不能按条件{codes}评判。请党建人事部门先公布选派条件。',
        en: 'This round has no criteria yet, so {codes} cannot be judged. The Party-work department must publish them first.',
      },
    },
    next: { command: 'PublishCriteria', role: 'PARTY_WORK' },
    rule: 'A review judges by the criteria of its round',
    source: CRITERIA,
  },
  CRITERIA_NOT_JUDGED: {
    zh: '第{version}版选派条件中，{missing}尚未评判。如仍审查，请附理由。',
    en: 'Of version {version} of the criteria, {missing: is/are} not judged. To review all the same, give a reason for this code.',
    rule: 'A review judges each criterion of its round, as a rule',
    source: CRITERIA,
    severity: 'WARN',
  },
  CRITERIA_NOT_MET: {
    zh: '必备条件{unmet}不符合要求。如仍通过审查，请附理由。',
    en: 'What is required by {unmet: is/are} not met. To pass the review all the same, give a reason for this code.',
    rule: 'Candidates meet the required criteria, as a rule',
    source: CRITERIA,
    severity: 'WARN',
  },
});
