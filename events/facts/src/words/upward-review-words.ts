import type { Labels } from './label';

/** What the facts about reviews of those who supervise are called. */
export const upwardReviewFacts = {
  UpwardReviewOpened: ['启动督导评议', 'opening of the review'],
  UpwardReviewTold: ['反馈督导评议结果', 'telling of the results of the review'],
  UpwardReviewWithdrawn: ['撤回督导评议', 'withdrawal of the review'],
} as const satisfies Labels;

/** What their fields are called. */
export const upwardReviewFields = {
  upwardReviewId: ['督导评议编号', 'The id of the review'],
  areaId: ['评议人所在范围的单位编号', 'The unit below which the reviewers are'],
  reviewers: ['评议人', 'Who reviews'],
  entitledOn: ['评议人资格认定日', 'The day on which reviewers serve'],
  closesOn: ['填答截止日', 'Until when it is answered'],
  tellBy: ['结果反馈期限', 'Until when the results are told on'],
} as const satisfies Labels;
