import { surveys } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { surveyAmendments } from './survey.amendments';
import { survey } from './survey.decider';
import { PostingSurveysResolver, StationSurveysResolver, SurveyResolver } from './survey.resolver';
import { Survey } from './survey.types';

/** Whose ballot it is, and what it answers. */
const SECRET: ReadonlySet<string> = new Set(['BallotIssued', 'ResponseSubmitted']);

/** Anonymous satisfaction surveys. */
export const surveySlice = defineSlice({
  aggregate: survey,
  amendments: surveyAmendments,
  entity: { name: 'Survey', type: () => Survey, model: surveys, changes: { opens: (type) => !SECRET.has(type) } },
  resolvers: [SurveyResolver, PostingSurveysResolver, StationSurveysResolver],
});
