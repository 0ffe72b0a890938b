import type { Day } from '@zhudian/programme';
import { officials } from './cast';
import { inMonth, later } from './days';
import { between, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { REVIEW_QUESTIONS, REVIEW_WITHDRAWN } from './texts/judging';

const { surveyor } = officials;

const LEAST = 5;
const DAYS_OPEN = 8;
const DAYS_TO_TELL = 15;

interface Review {
  readonly upwardReviewId: string;
  readonly unitId: string;
  readonly opensOn: Day;
  readonly outcome: 'TOLD' | 'CLOSED' | 'WITHDRAWN';
}

/** Departments that supervise: one was told a year ago what is thought of it, one has still to be told, and one is left alone. */
const reviewsIn = ({ month }: Story): readonly Review[] => [
  { upwardReviewId: 'review-rural-power', unitId: 'dept-rural-power', opensOn: inMonth(month(-7), 8), outcome: 'TOLD' },
  { upwardReviewId: 'review-safety', unitId: 'dept-safety', opensOn: inMonth(month(-4), 6), outcome: 'WITHDRAWN' },
  { upwardReviewId: 'review-marketing', unitId: 'dept-marketing', opensOn: inMonth(month(-1), 4), outcome: 'CLOSED' },
];

const servesOn =
  (day: Day) =>
  ({ startOn, plannedEndOn, endOn = plannedEndOn }: Posting): boolean =>
    startOn <= day && later(day, DAYS_OPEN) <= endOn;

/** Who serves answers, but for one who does not care to. */
const answered = ({ upwardReviewId, opensOn }: Review, postings: readonly Posting[]): readonly Step[] =>
  postings
    .filter(servesOn(opensOn))
    .slice(1)
    .map(({ postingId, stationId, secretary }) => {
      const seed = `${upwardReviewId}/${postingId}`;
      const answers = REVIEW_QUESTIONS.map((question) => between(`${seed}/${question}`, 2, 5));
      const on = later(opensOn, 1 + pick(seed, DAYS_OPEN - 2));
      return act(secretary, on, 'CastBallot', { surveyId: upwardReviewId, postingId, stationId, answers });
    });

const lifeOf = (review: Review, postings: readonly Posting[]): readonly Step[] => {
  const { upwardReviewId, unitId, opensOn, outcome } = review;
  const closesOn = later(opensOn, DAYS_OPEN);
  const tellBy = later(closesOn, DAYS_TO_TELL);
  const of = { upwardReviewId };
  const opened = act(surveyor.id, opensOn, 'OpenUpwardReview', {
    ...of,
    unitId,
    reviewers: 'FIRST_SECRETARIES',
    questions: REVIEW_QUESTIONS,
    minResponses: LEAST,
    closesOn,
    tellBy,
  });
  if (outcome === 'WITHDRAWN')
    return [opened, act(surveyor.id, later(opensOn, 2), 'WithdrawUpwardReview', { ...of, reason: REVIEW_WITHDRAWN })];
  const closed = [opened, ...answered(review, postings), act(surveyor.id, closesOn, 'CloseUpwardReview', of)];
  return outcome === 'TOLD' ? [...closed, act(surveyor.id, later(closesOn, 5), 'TellUpwardReview', of)] : closed;
};

/** Reviews of those who supervise by the First Secretaries below them. */
export const upwardReviews = (story: Story): readonly Step[] =>
  reviewsIn(story).flatMap((review) => lifeOf(review, story.postings));
