import { labelsOf, modelStationCriterion } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const MODEL = 'I05 廉洁示范供电所';
const CRITERIA = `${MODEL}; the criteria are a proposal of the programme`;

export const modelStationRefusals = defineRefusals(
  {
    MODEL_STATION_APPLIED: {
      zh: '该供电所的创建申请尚未办结，不必重复申请。请等待评审；如不再申请，请办理放弃。',
      en: 'An application of this station is open already. Wait for its review, or give it up.',
      next: { command: 'ScoreModelStation', role: 'COUNTY_PARTY_COMMITTEE' },
      rule: 'A station has one application at a time',
      source: MODEL,
    },
    RENEWAL_TOO_EARLY: {
      zh: '该供电所的命名有效期至{until}，自{from}起可重新申请。请届时再办。',
      en: 'The title of this station is valid until {until} and may be applied for anew from {from} on. Apply then.',
      rule: 'A title is renewed in its last months',
      source: CRITERIA,
    },
    MODEL_STATION_NOT_APPLIED: {
      zh: '该供电所没有未办结的创建申请，不能评审。请供电所先申请。',
      en: 'This station has no open application to score. The station must apply first.',
      next: { command: 'ApplyForModelStation', role: 'STATION' },
      rule: 'What is scored was applied for',
      source: MODEL,
    },
    MODEL_STATION_NOT_SCORED: {
      zh: '该供电所的创建申请尚未评审，不能命名。请先评审。',
      en: 'The application of this station was not scored yet, so the title cannot be awarded. Score it first.',
      next: { command: 'ScoreModelStation', role: 'COUNTY_PARTY_COMMITTEE' },
      instead: {
        'application=NONE': {
          zh: '该供电所没有未办结的创建申请，不能命名。请供电所先申请。',
          en: 'This station has no open application, so the title cannot be awarded. The station must apply first.',
        },
      },
      rule: 'What is awarded was scored',
      source: MODEL,
    },
    AWARDED_BY_THE_SCORER: {
      zh: '该申请由您评审，不能由您命名。请由他人办理命名。',
      en: 'You scored this application and may not award the title. Ask another person to do it.',
      rule: 'Who awards did not score',
      source: MODEL,
    },
    MODEL_STATION_CRITERIA: {
      zh: '以下创建标准未达到：{failed}。请督促供电所改进，达到后再命名。',
      en: 'These criteria are not met: {failed}. See that the station improves, and award the title then.',
      rule: 'Lists adopted, four domains controlled, no open risk of level I, no breach in three months',
      source: CRITERIA,
    },
    MODEL_STATION_UNJUDGED: {
      zh: '以下创建标准暂无依据：{unjudged}。请补报数据后重新评审，或说明理由。',
      en: 'These criteria cannot be judged: {unjudged}. See that what is missing is reported, or say why the title is awarded all the same.',
      rule: 'What is awarded was judged',
      source: CRITERIA,
      severity: 'WARN',
    },
    MODEL_STATION_NOT_TITLED: {
      zh: '该供电所的命名已于{until}到期，无需撤销。请核对供电所编号。',
      en: 'The title of this station lapsed after {until}: there is nothing to revoke. Check the id of the station.',
      instead: {
        'until=null': {
          zh: '该供电所没有命名，无需撤销。请核对供电所编号。',
          en: 'This station holds no title: there is nothing to revoke. Check the id of the station.',
        },
      },
      rule: 'What is revoked is held',
      source: MODEL,
    },
    NO_NOTICE_OPEN: {
      zh: '没有待签收的撤销通知。请核对供电所编号，已签收的不必重复办理。',
      en: 'There is no notice of a revocation to answer. Check the id of the station; what was answered is not answered again.',
      rule: 'Each notice is answered once',
      source: MODEL,
    },
    NOTHING_TO_GIVE_UP: {
      zh: '该供电所没有创建申请，也没有命名，无需放弃。请核对供电所编号。',
      en: 'This station has neither an application nor a title to give up. Check the id of the station.',
      rule: 'What is given up is held or applied for',
      source: MODEL,
    },
  },
  { failed: labelsOf(modelStationCriterion), unjudged: labelsOf(modelStationCriterion) },
);
export type ModelStationRefusal = keyof typeof modelStationRefusals;
