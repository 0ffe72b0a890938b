import { labelsOf, surveyPhase } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const SURVEYS = 'N05 群众满意度测评';

export const surveyRefusals = defineRefusals(
  {
    SURVEY_ALREADY_OPEN: {
      zh: '满意度测评{surveyId}已经启动。如是新的测评，请使用新的编号。',
      en: 'There is a survey {surveyId} already. A new one takes a new id.',
      rule: 'A survey is opened once',
      source: SURVEYS,
    },
    SURVEY_STATION_UNKNOWN: {
      zh: '{stationId}不是已登记的供电所。请核对供电所编号。',
      en: '{stationId} is not a registered station. Check its id.',
      rule: 'A survey is held at a station',
      source: SURVEYS,
    },
    SURVEY_POSTING_UNFIT: {
      zh: '{phase}测评须针对在{stationId}的一次任职。请核对任职编号。',
      en: 'A survey at the {phase} is about a posting at {stationId}. Check the id of the posting.',
      rule: 'Before and after are of one posting',
      source: 'N16 工作作风明显改进：before and after',
    },
    SURVEY_NOT_OPEN: {
      zh: '该满意度测评已经结束。请核对测评编号。',
      en: 'This survey is closed. Check its id.',
      instead: {
        'stage=NONE': {
          zh: '没有这次满意度测评。请核对测评编号，或先启动测评。',
          en: 'There is no such survey. Check its id, or open it first.',
        },
      },
      rule: 'Ballots are issued and used while a survey is open',
      source: SURVEYS,
    },
    BALLOT_ALREADY_ISSUED: {
      zh: '其中{count}张测评票已经登记或重复。请去掉后重新登记。',
      en: '{count} of these ballots were issued already, or are named twice. Leave them out.',
      rule: 'A ballot is issued once',
      source: SURVEYS,
    },
    BALLOT_UNKNOWN: {
      zh: '该测评票不属于此次测评。请核对测评票凭证。',
      en: 'This ballot does not belong to this survey. Check its secret.',
      rule: 'Answers are given with an issued ballot',
      source: SURVEYS,
    },
    BALLOT_USED: {
      zh: '该测评票已经使用，每张只能填答一次。请使用未用过的测评票。',
      en: 'This ballot was used already. Use one that was not.',
      rule: 'A ballot is used once',
      source: SURVEYS,
    },
    ANSWERS_UNFIT: {
      zh: '须回答全部{questions}题，每题1～5分。请补全后重新提交。',
      en: 'Answer all {questions} questions, 1 to 5 each, and send it again.',
      rule: 'A response answers every question',
      source: SURVEYS,
    },
    TOO_FEW_RESPONSES: {
      zh: '有效答卷{responses}份，少于{least}份，结果不予公布。请继续收集，或说明理由后结束。',
      en: '{responses} responses are fewer than {least}: results are withheld. Go on collecting, or say why it is closed all the same.',
      rule: 'Results of too few would tell who said what',
      source: `${SURVEYS}; the number is a proposal of the programme (configuration)`,
      severity: 'WARN',
    },
  },
  { phase: labelsOf(surveyPhase) },
);
export type SurveyRefusal = keyof typeof surveyRefusals;
