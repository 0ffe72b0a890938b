import type { SliceSpec } from '@zhudian/framework/service';
import { ballotBoxIn } from './box/ballot-box';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** The key of a survey is there before it is open, and its answers until it is closed. */
export const surveyHolding: Held = {
  OpenSurvey: ({ surveyId }, { folder }, execute) => ballotBoxIn(folder()).opening(String(surveyId), execute),
  CloseSurvey: ({ surveyId }, { folder }, execute) => ballotBoxIn(folder()).closing(String(surveyId), execute),
};
