import { surveys } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { BallotResolver, OwnBallotResolver } from './ballot.resolver';
import { surveyHolding } from './holding';
import { surveyAmendments } from './survey.amendments';
import { survey } from './survey.decider';
import { PostingSurveysResolver, StationSurveysResolver, SurveyResolver } from './survey.resolver';
import { Survey } from './survey.types';

/** Anonymous satisfaction surveys. */
export const surveySlice = defineSlice({
  aggregate: survey,
  amendments: surveyAmendments,
  entity: { name: 'Survey', type: () => Survey, model: surveys },
  holding: surveyHolding,
  resolvers: [BallotResolver, OwnBallotResolver, SurveyResolver, PostingSurveysResolver, StationSurveysResolver],
});
