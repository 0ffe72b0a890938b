import type { BeneficiaryGroup, ServiceMatterEvent, ServiceStage, SurveyEvent, OfType } from '@zhudian/facts';
import {
  hasReason,
  refuse,
  together,
  unlessAfter,
  type Decider,
  type OrderRefusal,
  type Rule,
} from '@zhudian/framework';
import type { ServiceMatterCommand } from './service-matter.commands';
import type { ServiceMatterRefusal } from './service-matter.refusals';
import type { ServiceMatter } from './service-matter.state';

export type ServiceMatterDecider = Decider<
  ServiceMatterCommand,
  ServiceMatter,
  ServiceMatterEvent,
  ServiceMatterRefusal | OrderRefusal
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
  const isAsked = beneficiaries.some((group) => audienceOf(group) === audience);
  return together(
    survey.stationId === stationId ? undefined : refuse('SURVEY_OF_ANOTHER_STATION', { surveyId, stationId }),
    isAsked ? undefined : refuse('SURVEY_OF_OTHERS', { surveyId, audience, beneficiaries }),
    openedOn < renderedOn ? refuse('SURVEY_BEFORE_SERVICE', { surveyId, openedOn, renderedOn }) : undefined,
  );
};

export const verifyEffect: Rule<ServiceMatterDecider, 'VerifyServiceEffect'> = (matter, command) => {
  const { surveyId } = command.data;
  const { told, isOnService, closedOn } = command.read.survey;
  const no = unlessAt(matter, 'VERIFIED');
  if (no) return no;
  if (matter.surveys.includes(surveyId)) return refuse('SURVEY_LINKED', { surveyId });
  const others = unlessOfThoseServed(matter, command);
  if (!told) {
    const silent = refuse('SURVEY_WITHOUT_RESULTS', { surveyId });
    return together(others, silent) ?? silent;
  }
  const isFit = isOnService || hasReason(command, 'SURVEY_NOT_ON_SERVICE');
  return (
    together(
      others,
      unlessAfter({ fact: 'ServiceEffectVerified', on: command.act.on }, { type: 'SurveyClosed', on: closedOn }),
      isFit ? undefined : refuse('SURVEY_NOT_ON_SERVICE', { surveyId }),
    ) ?? [{ type: 'ServiceEffectVerified', data: { surveyId, ...told } }]
  );
};
