import { beneficiaryGroup, labelsOf, serviceStage, surveyAudience } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const SERVICE = 'N10 服务群众 (proposed)';

export const serviceMatterRefusals = defineRefusals(
  {
    SERVICE_STAGE: {
      zh: '该事项现为“{stage}”，本环节须在“{wanted}”时办理。请核对编号和办理顺序。',
      en: 'The matter stands at “{stage}”; this is done at “{wanted}”. Check its id and the order of the steps.',
      rule: 'A service is planned, rendered, verified, and its effect told by surveys',
      source: SERVICE,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
      en: '{branchId} is not the branch of {stationId}. Check the station.',
      rule: 'A branch belongs to its station',
      source: SERVICE,
    },
    SERVICE_LATE: {
      severity: 'WARN',
      zh: '该事项应在{dueOn}前办理，现为{on}。请说明逾期理由后提交。',
      en: 'The service was due on {dueOn}, and it is {on}. Give the reason and send it again.',
      rule: 'A service is rendered in time',
      source: SERVICE,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '该事项由您登记办理，您不能核实。请由其他人员核实。',
      en: 'You recorded this service as rendered, so you may not verify it. Somebody else does.',
      rule: 'Who rendered a service does not verify it',
      source: SERVICE,
    },
    SURVEY_OF_ANOTHER_STATION: {
      zh: '测评{surveyId}不是在{stationId}开展的。请选择本供电所的测评。',
      en: 'Survey {surveyId} was not held at {stationId}. Choose one of this station.',
      rule: 'Those who were served at the station are asked',
      source: SERVICE,
    },
    SURVEY_OF_OTHERS: {
      zh: '测评{surveyId}的对象为{audience}，该事项的服务对象为{beneficiaries}。请选择面向服务对象的测评。',
      en: 'Survey {surveyId} asked {audience}; the service was for {beneficiaries}. Choose one that asked those who were served.',
      rule: 'Those who were served are asked',
      source: SERVICE,
    },
    SURVEY_BEFORE_SERVICE: {
      zh: '测评{surveyId}于{openedOn}启动，早于办理日期{renderedOn}。请选择办理之后启动的测评。',
      en: 'Survey {surveyId} was opened on {openedOn}, before the service was rendered on {renderedOn}. Choose a later one.',
      rule: 'The effect is asked for after the service',
      source: SERVICE,
    },
    SURVEY_WITHOUT_RESULTS: {
      zh: '测评{surveyId}尚未结束，或者有效答卷不足，没有公布结果。请在测评公布结果后办理。',
      en: 'Survey {surveyId} is not closed, or too few answered it for results to be told. Do this once it has results.',
      rule: 'The effect is what a survey told',
      source: SERVICE,
    },
    SURVEY_NOT_ON_SERVICE: {
      severity: 'WARN',
      zh: '测评{surveyId}没有关于服务质量的题目。确需采用总体结果的，请说明理由后提交。',
      en: 'Survey {surveyId} asked nothing about the quality of service. If its overall results are to be used, give the reason and send it again.',
      rule: 'The survey asked about the service',
      source: SERVICE,
    },
    SURVEY_LINKED: {
      zh: '测评{surveyId}已经用于检验该事项。请选择另一次测评。',
      en: 'Survey {surveyId} has verified this matter already. Choose another one.',
      rule: 'A survey speaks for a service once',
      source: SERVICE,
    },
  },
  {
    stage: labelsOf(serviceStage),
    wanted: labelsOf(serviceStage),
    audience: labelsOf(surveyAudience),
    beneficiaries: labelsOf(beneficiaryGroup),
  },
);
export type ServiceMatterRefusal = keyof typeof serviceMatterRefusals;
