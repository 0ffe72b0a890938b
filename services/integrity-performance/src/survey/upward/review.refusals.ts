import type { RefusalTexts } from '@zhudian/framework';

const UPWARD = 'N05 群众满意度测评；by the same means upwards';

export const reviewRefusals = {
  UPWARD_REVIEW_KNOWN: {
    zh: '督导评议{upwardReviewId}已经存在。如是新的评议，请使用新的编号。',
    en: 'There is a review {upwardReviewId} already. A new one takes a new id.',
    rule: 'A review is opened once',
    source: UPWARD,
  },
  REVIEW_UNIT_UNFIT: {
    zh: '{unitId}不是督导供电所的单位。请选择县级供电企业、职能部室或者二层机构。',
    en: '{unitId} does not supervise stations for a unit above it. Choose a county enterprise, a department or a second-tier unit.',
    rule: 'Who supervises is reviewed by those below',
    source: UPWARD,
  },
  REVIEW_BY_ITSELF: {
    zh: '{unitId}是被评议单位，不能组织对自己的评议。请由其上级单位发起。',
    en: '{unitId} is the one reviewed and does not hold its own review. Ask the unit above to open it.',
    rule: 'Whoever is reviewed neither opens nor closes the review',
    source: UPWARD,
  },
  REVIEW_TOLD_BEFORE_END: {
    zh: '结果反馈期限{tellBy}早于填答截止日{closesOn}。请填写不早于截止日的反馈期限。',
    en: 'The results would be told by {tellBy}, before answers end on {closesOn}. Give a later day for telling them.',
    rule: 'Results are told once all have answered',
    source: UPWARD,
  },
  REVIEW_NOT_ENTITLED: {
    zh: '您不在此次督导评议的范围内，不能领取评议票。请核对任职和供电所编号；如有疑问，请联系评议组织人。',
    en: 'You are not among those whom this review asks. Check the ids of your posting and station; if they are right, contact whoever runs it.',
    rule: 'Those below review: First Secretaries or members who served when it was opened, and nobody himself',
    source: UPWARD,
  },
  REVIEW_CLOSES_LATER: {
    zh: '督导评议填答到{closesOn}为止。请到期再结束，或说明提前结束的理由。',
    en: 'The review is answered until {closesOn}. Close it then, or say why it is closed before.',
    rule: 'Whoever is asked has the time that was told',
    source: `${UPWARD}; proposed by the programme`,
    severity: 'WARN',
  },
  REVIEW_NOT_CLOSED: {
    zh: '该督导评议尚未结束，没有可以反馈的结果。请先结束评议。',
    en: 'This review is not closed, so there is nothing to tell. Close it first.',
    next: { command: 'CloseUpwardReview', role: 'PARTY_WORK' },
    instead: {
      'stage=WITHDRAWN': {
        zh: '该督导评议已经撤回，没有结果。如需评议，请重新启动。',
        en: 'This review was withdrawn and has no results. Open a new one if you want any.',
      },
    },
    rule: 'Results are told once they are there',
    source: UPWARD,
  },
  REVIEW_ALREADY_TOLD: {
    zh: '该督导评议的结果已经反馈。请核对评议编号。',
    en: 'The results of this review were told already. Check its id.',
    rule: 'Results are told once',
    source: UPWARD,
  },
} satisfies RefusalTexts;
