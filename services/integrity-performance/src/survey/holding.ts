import type { SliceSpec } from '@zhudian/framework/service';
import { ballotBoxIn } from './box/ballot-box';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** The key of a survey is there before it is open, and its answers until it is closed. */
const idOf = ({ upwardReviewId }: Readonly<Record<string, unknown>>) => String(upwardReviewId);

export const surveyHolding: Held = {
  OpenSurvey: ({ surveyId }, { folder }, execute) => ballotBoxIn(folder()).opening(String(surveyId), execute),
  CloseSurvey: ({ surveyId }, { folder }, execute) => ballotBoxIn(folder()).closing(String(surveyId), execute),
  OpenUpwardReview: (data, { folder }, execute) => ballotBoxIn(folder()).opening(idOf(data), execute),
  CloseUpwardReview: (data, { folder }, execute) => ballotBoxIn(folder()).closing(idOf(data), execute),
  WithdrawUpwardReview: (data, { folder }, execute) => ballotBoxIn(folder()).withdrawing(idOf(data), () => execute({})),
};
