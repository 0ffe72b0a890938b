import { upwardReviews } from '@zhudian/projections';
import { connectionOf, entityTypeOf } from '@zhudian/framework/service';

export const UpwardReview = entityTypeOf(
  'UpwardReview',
  upwardReviews,
  'An anonymous review of those who supervise, by those below them. 督导评议（匿名）。',
);
export const UpwardReviewConnection = connectionOf('UpwardReview', () => UpwardReview);
