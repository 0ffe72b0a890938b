import { enumOf } from '../words/label';

/** How far candidacies, postings, hearings and trainings have come; a candidacy's stages in the order of the steps, the ways out last. */
export const candidacyStage = enumOf('CandidacyStage', {
  APPLIED: ['自愿报名', 'applied'],
  RECOMMENDED: ['组织推荐', 'recommended'],
  REVIEWED: ['组织审查通过', 'reviewed'],
  MATCHED: ['已匹配拟派驻供电所', 'matched'],
  NOTICE_OPEN: ['任前公示中', 'notice open'],
  NOTICE_CLOSED: ['任前公示结束', 'notice closed'],
  APPOINTED: ['已正式任职', 'appointed'],
  REJECTED: ['组织审查未通过', 'rejected'],
  OBJECTION_UPHELD: ['异议经核查属实且影响任职', 'objection upheld'],
  WITHDRAWN: ['已退出', 'withdrawn'],
});

export const postingStage = enumOf('PostingStage', {
  ACTIVE: ['在任', 'active'],
  ENDED: ['已结束任职', 'ended'],
  RECALLED: ['已召回', 'recalled'],
});

export const trainingStage = enumOf('TrainingStage', {
  PLANNED: ['已列入培训计划', 'planned'],
  CLOSED: ['已办结', 'closed'],
});

export const hearingStage = enumOf('HearingStage', {
  SCHEDULED: ['已安排', 'scheduled'],
  HELD: ['已召开', 'held'],
  CLOSED: ['已办结', 'closed'],
});
