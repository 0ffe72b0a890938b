import { surveyEvents, type FactMetadata, type OfType, type SurveyEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

type Closed = OfType<SurveyEvent, 'SurveyClosed'>['data'];

/** What a satisfaction survey says about service: where, of whom it asked, since when, and what came of it. */
export interface ServiceSurvey {
  readonly stationId?: string;
  readonly audience?: OfType<SurveyEvent, 'SurveyOpened'>['data']['audience'];
  readonly openedOn: string;
  readonly closedOn?: string;
  /** Whether a question was about the quality of service. */
  readonly isOnService: boolean;
  readonly told?: { readonly responses: number; readonly mean: number; readonly favourable: number };
}

/** Results of fewer are told of no survey, however few it asked for. */
const LEAST_TOLD = 5;

const toldOf = ({ responses, results }: Closed) => {
  if (results === undefined || responses < LEAST_TOLD) return {};
  const { mean, favourable } = results.byDimension?.find(({ dimension }) => dimension === 'SERVICE') ?? results;
  return { told: { responses, mean, favourable } };
};

type Dated = SurveyEvent & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };
const evolve: Partial<Fold<ServiceSurvey, Dated>['evolve']> = {
  SurveyOpened: (_, { data: { stationId, audience, questionDimensions = [] }, metadata: { occurredOn } }) => ({
    stationId,
    audience,
    openedOn: occurredOn,
    isOnService: questionDimensions.includes('SERVICE'),
  }),
  SurveyClosed: (survey, { data, metadata: { occurredOn } }) => ({ ...survey, closedOn: occurredOn, ...toldOf(data) }),
};
export const serviceSurvey: AnyFold<ServiceSurvey> = {
  family: surveyEvents,
  initial: { openedOn: '', isOnService: false },
  evolve,
};
