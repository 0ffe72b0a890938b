import type { RefusalTexts } from '@zhudian/framework';

const SURVEYS = 'N05 群众满意度测评';
const STYLE = 'N16 工作作风明显改进';

export const openingRefusals = {
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
    source: STYLE,
  },
  DIMENSIONS_UNFIT: {
    zh: '共{questions}题，只写明{dimensions}题的维度。请逐题写明，或一题也不写。',
    en: 'The survey has {questions: question/questions} and {dimensions: dimension/dimensions}. Say what each question is about, or say it of none.',
    rule: 'Each question is about one dimension',
    source: STYLE,
  },
  STYLE_NOT_ASKED: {
    zh: '{phase}测评没有一题属于工作作风，无法对比作风是否改进。请加上作风方面的题目，或说明理由。',
    en: 'No question of the survey at the {phase} is about working style, so nobody could tell whether it improves. Ask about it, or say why not.',
    rule: 'Working style is asked about before and after',
    source: STYLE,
    severity: 'WARN',
  },
  SURVEY_BASELINE_MISSING: {
    zh: '任期末测评须注明与之对比的任期初测评编号。没有的，请说明理由。',
    en: 'A survey at the end names the one at the start with which it is compared (baselineId). If there is none, say why.',
    rule: 'After is compared with before',
    source: `${STYLE}：baseline needed`,
    severity: 'WARN',
  },
  SURVEY_BASELINE_UNFIT: {
    zh: '{baselineId}不是同一任职已公布结果的任期初测评。请核对测评编号；没有的，不填该项并说明理由。',
    en: '{baselineId} is no survey at the start of the same posting whose results were told. Check its id; if there is none, leave it out and say why.',
    rule: 'Before and after are of one posting',
    source: STYLE,
  },
  SURVEY_QUESTIONS_DIFFER: {
    zh: '题目与任期初测评{baselineId}不同，结果不可比。请使用任期初的题目（{questions}），或说明理由。',
    en: 'The questions are not those of the survey at the start, {baselineId}, so the two cannot be compared. It asked: {questions}. Ask the same, or say why not.',
    rule: 'Before and after ask the same',
    source: STYLE,
    severity: 'WARN',
  },
} satisfies RefusalTexts;
