import { surveys } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { surveyAmendments } from './survey.amendments';
import { survey } from './survey.decider';
import { PostingSurveysResolver, StationSurveysResolver, SurveyResolver } from './survey.resolver';
import { Survey } from './survey.types';

/** Anonymous satisfaction surveys. */
export const surveySlice = defineSlice({
  aggregate: survey,
  amendments: surveyAmendments,
  entity: { name: 'Survey', type: () => Survey, model: surveys },
  resolvers: [SurveyResolver, PostingSurveysResolver, StationSurveysResolver],
});
