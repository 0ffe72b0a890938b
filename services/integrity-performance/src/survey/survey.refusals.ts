import { labelsOf, surveyPhase } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { openingRefusals } from './opening.refusals';
import { reviewRefusals } from './upward/review.refusals';

const SURVEYS = 'N05 群众满意度测评';

export const surveyRefusals = defineRefusals(
  {
    ...openingRefusals,
    ...reviewRefusals,
    SURVEY_NOT_OPEN: {
      zh: '该测评已经结束。请核对测评编号。',
      en: 'This survey is closed. Check its id.',
      instead: {
        'stage=NONE': {
          zh: '没有这次测评。请核对测评编号，或先启动测评。',
          en: 'There is no such survey. Check its id, or open it first.',
        },
        'stage=WITHDRAWN': {
          zh: '该测评已经撤回。请核对测评编号。',
          en: 'This survey was withdrawn. Check its id.',
        },
      },
      rule: 'Ballots are issued and used while a survey is open',
      source: SURVEYS,
    },
    BALLOT_ALREADY_ISSUED: {
      zh: '其中{count}张测评票已经登记或重复。请去掉后重新登记。',
      en: '{count: of these ballots was issued already, or is/of these ballots were issued already, or are} named twice. Name each new ballot once.',
      rule: 'A ballot is issued once',
      source: SURVEYS,
    },
    BALLOTS_NOT_BLIND: {
      zh: '该满意度测评启动时尚未采用匿名测评票，不能再领票或填答。请结束后重新启动。',
      en: 'This survey was opened before ballots were blind: none is issued or answered any more. Close it and open a new one.',
      rule: 'Nobody can tell whose answer is whose',
      source: SURVEYS,
    },
    BALLOTS_TOO_MANY: {
      zh: '一次测评最多{most}张测评票。请分成几次测评。',
      en: 'A survey has at most {most: ballot/ballots}. Make several surveys of it.',
      rule: 'All answers of a survey are told at once',
      source: SURVEYS,
    },
    BALLOT_NOT_ENTITLED: {
      zh: '您不在此次测评的范围内，不能领取测评票。如有疑问，请联系测评组织人。',
      en: 'You are not among those whom this survey asks. If that is wrong, contact whoever runs it.',
      rule: 'Those of the station answer, members where members are asked, and nobody about his own posting',
      source: SURVEYS,
    },
    BALLOT_ALREADY_SIGNED: {
      zh: '您已领取测评票，每人一张。请使用已领取的测评票填答。',
      en: 'You have had a ballot signed, and there is one for each. Answer with that one.',
      rule: 'One ballot for each who is entitled',
      source: SURVEYS,
    },
    BALLOT_UNFIT: {
      zh: '盲化后的测评票不是该测评可以签名的内容。请更换填答程序后重新领取。',
      en: 'The blinded ballot is nothing that the key of this survey could sign. Ask again with another client.',
      rule: 'What is signed is a number below the modulus',
      source: 'RFC 9474, 4.3',
    },
    CODES_FOR_CUSTOMERS: {
      zh: '领票码只发给用电客户。职工、党员请登录后领取测评票。',
      en: 'Codes are for customers. Staff and members sign in to have a ballot signed.',
      rule: 'Whoever has an account is asked by it',
      source: SURVEYS,
    },
    CODE_UNKNOWN: {
      zh: '该领票码不属于此次测评。请核对领票码。',
      en: 'This code does not belong to this survey. Check it.',
      rule: 'A code entitles to one ballot',
      source: SURVEYS,
    },
    CODE_USED: {
      zh: '该领票码已经使用，每个只能领取一张测评票。请使用未用过的领票码。',
      en: 'This code was used already: it entitles to one ballot. Use one that was not.',
      rule: 'A code entitles to one ballot',
      source: SURVEYS,
    },
    GROUP_UNFIT: {
      zh: '请选择本次测评列出的群体：{groups}。',
      en: 'Name one of the groups of this survey: {groups}.',
      instead: {
        groups: { zh: '本次测评不分群体，请勿填写群体。', en: 'This survey has no groups. Leave the group out.' },
      },
      rule: 'Who answers names one of the groups that the survey has',
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
      en: 'The survey has {questions: question/questions}. Answer each from 1 to 5 and send it again.',
      rule: 'A response answers every question',
      source: SURVEYS,
    },
    TOO_FEW_RESPONSES: {
      zh: '有效答卷{responses}份，少于{least}份，结果不予公布。请继续收集，或说明理由后结束。',
      en: '{responses: response is/responses are} fewer than {least}: results are withheld. Go on collecting, or say why it is closed all the same.',
      rule: 'Results of too few would tell who said what',
      source: `${SURVEYS}; the number is a proposal of the programme (configuration)`,
      severity: 'WARN',
    },
  },
  { phase: labelsOf(surveyPhase) },
);
export type SurveyRefusal = keyof typeof surveyRefusals;
