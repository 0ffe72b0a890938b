import type { BeneficiaryGroup, ServiceMatterEvent, ServiceStage, SurveyEvent, OfType } from '@zhudian/facts';
import { hasReason, refuse, type Decider, type Rule } from '@zhudian/framework';
import type { ServiceMatterCommand } from './service-matter.commands';
import type { ServiceMatterRefusal } from './service-matter.refusals';
import type { ServiceMatter } from './service-matter.state';

export type ServiceMatterDecider = Decider<
  ServiceMatterCommand,
  ServiceMatter,
  ServiceMatterEvent,
  ServiceMatterRefusal
>;

export const unlessAt = ({ stage }: ServiceMatter, wanted: ServiceStage) =>
  stage === wanted ? undefined : refuse('SERVICE_STAGE', { stage, wanted });

type Audience = OfType<SurveyEvent, 'SurveyOpened'>['data']['audience'];
/** Of whom a survey asks to hear from those who were served. */
const audienceOf = (group: BeneficiaryGroup): Audience =>
  group === 'STAFF' || group === 'MEMBERS' ? group : 'CUSTOMERS';

type VerifyEffect = Parameters<Rule<ServiceMatterDecider, 'VerifyServiceEffect'>>[1];

/** A survey speaks for a service when it asked those who were served, at the same station, and after it was rendered. */
const unlessOfThoseServed = (matter: ServiceMatter, { data: { surveyId }, read: { survey } }: VerifyEffect) => {
  const { stationId = '', beneficiaries, renderedOn } = matter;
  const { audience = 'CUSTOMERS', openedOn } = survey;
  if (survey.stationId !== stationId) return refuse('SURVEY_OF_ANOTHER_STATION', { surveyId, stationId });
  if (!beneficiaries.some((group) => audienceOf(group) === audience))
    return refuse('SURVEY_OF_OTHERS', { surveyId, audience, beneficiaries });
  return openedOn < renderedOn ? refuse('SURVEY_BEFORE_SERVICE', { surveyId, openedOn, renderedOn }) : undefined;
};

export const verifyEffect: Rule<ServiceMatterDecider, 'VerifyServiceEffect'> = (matter, command) => {
  const { surveyId } = command.data;
  const { told, isOnService } = command.read.survey;
  const no = unlessAt(matter, 'VERIFIED');
  if (no) return no;
  if (matter.surveys.includes(surveyId)) return refuse('SURVEY_LINKED', { surveyId });
  const unfit = unlessOfThoseServed(matter, command);
  if (unfit) return unfit;
  if (!told) return refuse('SURVEY_WITHOUT_RESULTS', { surveyId });
  return isOnService || hasReason(command, 'SURVEY_NOT_ON_SERVICE')
    ? [{ type: 'ServiceEffectVerified', data: { surveyId, ...told } }]
    : refuse('SURVEY_NOT_ON_SERVICE', { surveyId });
};
