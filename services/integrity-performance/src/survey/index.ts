import { surveys, upwardReviews } from '@zhudian/projections';
import { defineSlice, entityPart } from '@zhudian/framework/service';
import { ballotsAskedOfMe } from './asked-of-me';
import { BallotResolver, OwnBallotResolver } from './ballot.resolver';
import { surveyHolding } from './holding';
import { surveyAmendments } from './survey.amendments';
import { survey } from './survey.decider';
import { PostingSurveysResolver, StationSurveysResolver, SurveyResolver } from './survey.resolver';
import { Survey } from './survey.types';
import { dueReviews } from './upward/due-items';
import { reviewCommands } from './upward/review.commands';
import { UpwardReviewResolver } from './upward/review.resolver';
import { UpwardReview } from './upward/review.types';

/** Anonymous satisfaction surveys, and by the same means reviews of those who supervise. */
export const surveySlice = defineSlice({
  aggregate: survey,
  amendments: surveyAmendments,
  entity: { name: 'Survey', type: () => Survey, model: surveys },
  holding: surveyHolding,
  resolvers: [
    BallotResolver,
    OwnBallotResolver,
    SurveyResolver,
    PostingSurveysResolver,
    StationSurveysResolver,
    UpwardReviewResolver,
  ],
  parts: [
    entityPart({
      name: 'UpwardReview',
      type: () => UpwardReview,
      model: upwardReviews,
      answers: Object.keys(reviewCommands),
    }),
  ],
  references: { UpwardReview: ({ id }, context) => context.find(upwardReviews, id) },
  dueItems: [dueReviews, ballotsAskedOfMe],
});
