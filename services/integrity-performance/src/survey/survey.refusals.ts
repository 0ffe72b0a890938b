import { defineRefusals } from '@zhudian/framework';

const SURVEYS = 'N05 群众满意度测评';

export const surveyRefusals = defineRefusals({
  SURVEY_ALREADY_OPEN: {
    zh: '测评 {surveyId} 已存在。新的测评请用新的编号。',
    en: 'There is a survey {surveyId} already. A new one takes a new id.',
    rule: 'A survey is opened once',
    source: SURVEYS,
  },
  SURVEY_STATION_UNKNOWN: {
    zh: '{stationId} 不是已登记的供电所。',
    en: '{stationId} is not a registered station.',
    rule: 'A survey is held at a station',
    source: SURVEYS,
  },
  SURVEY_POSTING_UNFIT: {
    zh: '{phase} 测评须针对在 {stationId} 的一次任职，请核对任职编号。',
    en: 'A survey of the phase {phase} is about a posting at {stationId}. Check the id of the posting.',
    rule: 'Before and after are of one posting',
    source: 'N16 工作作风明显改进: before and after',
  },
  SURVEY_NOT_OPEN: {
    zh: '该测评不在进行中（{stage}）。',
    en: 'This survey is not open ({stage}).',
    rule: 'Ballots are issued and used while a survey is open',
    source: SURVEYS,
  },
  BALLOT_ALREADY_ISSUED: {
    zh: '以下测评票已登记或重复：{count} 张。',
    en: '{count} of these ballots were issued already, or are named twice.',
    rule: 'A ballot is issued once',
    source: SURVEYS,
  },
  BALLOT_UNKNOWN: {
    zh: '该测评票不属于此次测评。',
    en: 'This ballot does not belong to this survey.',
    rule: 'Answers are given with an issued ballot',
    source: SURVEYS,
  },
  BALLOT_USED: {
    zh: '该测评票已使用。',
    en: 'This ballot was used already.',
    rule: 'A ballot is used once',
    source: SURVEYS,
  },
  ANSWERS_UNFIT: {
    zh: '须回答全部 {questions} 题，每题 1–5 分。',
    en: 'Answer all {questions} questions, 1 to 5 each.',
    rule: 'A response answers every question',
    source: SURVEYS,
  },
  TOO_FEW_RESPONSES: {
    zh: '有效答卷 {responses} 份，少于 {least} 份：结果不予公布。请继续收集，或说明结束的理由。',
    en: '{responses} responses are fewer than {least}: results are withheld. Go on collecting, or say why it is closed all the same.',
    rule: 'Results of too few would tell who said what',
    source: `${SURVEYS}; the number is a proposal of the programme (configuration)`,
    severity: 'WARN',
  },
});
export type SurveyRefusal = keyof typeof surveyRefusals;
