import { z } from 'zod';
import { modelStationEvents, ref } from '@zhudian/facts';
import { holding, stateOf, type CommandOf } from '@zhudian/framework';
import { command, theCalendars, theRuleSets, type Role } from '@zhudian/programme';
import { knownUnit } from '../station/station.state';
import type { ModelStation } from './model-station.state';

const modelStation = command<ModelStation>();
const facts = modelStationEvents.schemas;
const ofStation = { stationId: ref('Station') };
const AT_STATION: readonly Role[] = ['STATION', 'BRANCH_SECRETARY'];

const itself = {
  of: ({ stationId }: { stationId: string }) => stationId,
  scope: ({ stationId }: { stationId: string }) => stationId,
};
const computed = { criteria: true, judgedAt: true } as const;
const position = z.string().regex(/^\d{1,20}$/);
/** Where the log tells of the failure: an award has counted what was recorded by then. */
const foundAt = position.describe('The position of what failed. 未达到标准的事实所在位置。');
/** Which award is meant: what it counted. */
const judgedAt = position.describe('The position whose facts the award counted. 命名时计算所依据的位置。');
/** Of a revocation because of a criterion, which: the fact of another ground has none. */
const unmended = {
  criterion: facts.ModelStationRevoked.shape.criterion.unwrap(),
  failingSince: facts.ModelStationRevoked.shape.failingSince.unwrap(),
  mendBy: facts.ModelStationRevoked.shape.mendBy.unwrap(),
};
const counted = facts.ModelStationScored.pick(computed);

export const modelStationCommands = {
  ApplyForModelStation: modelStation({
    items: ['I05'],
    emits: ['ModelStationApplied'],
    about: {
      zh: '供电所申请创建廉洁示范供电所；已命名的，到期前三个月内可重新申请。',
      en: 'Apply for the title of integrity model station; whoever holds it, in the last three months of it.',
    },
    roles: AT_STATION,
    input: facts.ModelStationApplied,
    ...itself,
  }),
  ScoreModelStation: holding(
    counted,
    modelStation({
      items: ['I05'],
      emits: ['ModelStationScored'],
      about: {
        zh: '评审创建申请：“两个清单”、四个领域管控、一级风险、近三个月指标，均由系统依据记录计算，不手工打分。',
        en: 'Score an application: the lists, the four domains, risks of level I, the indicators of three months, all computed from facts, nothing typed.',
      },
      roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK', 'DISCIPLINE'],
      input: facts.ModelStationScored.omit(computed).extend(ofStation),
      ...itself,
    }),
  ),
  AwardModelStation: holding(
    counted,
    modelStation({
      items: ['I05'],
      emits: ['ModelStationAwarded'],
      about: {
        zh: '命名廉洁示范供电所：各项标准重新计算，须全部达到；由评审人以外的人办理，有效期按规则确定。',
        en: 'Award the title: all criteria are computed anew and met, by another than who scored, valid as long as the rules say.',
      },
      roles: ['DISCIPLINE', 'PARTY_COMMITTEE'],
      input: z.strictObject(ofStation),
      ...itself,
      reads: ({ stationId }) => ({ unit: stateOf(knownUnit, stationId), ...theRuleSets }),
    }),
  ),
  RevokeModelStation: modelStation({
    items: ['I05'],
    emits: ['ModelStationRevoked'],
    about: {
      zh: '研究决定撤销廉洁示范供电所命名，写明理由并通知供电所。',
      en: 'Revoke the title by decision: say why, and notify the station.',
    },
    roles: ['DISCIPLINE', 'PARTY_COMMITTEE'],
    input: z.strictObject({ ...ofStation, reason: facts.ModelStationRevoked.shape.reason.unwrap() }),
    ...itself,
    reads: () => theCalendars,
  }),
  RevokeFailedModelStation: modelStation({
    items: ['I05'],
    emits: ['ModelStationRevoked'],
    about: {
      zh: '出现一级廉洁风险或者近三个月指标未达标的，由系统自动撤销命名并通知供电所。',
      en: 'Revoke the title because of a risk of level I or a breach in three months, and notify the station.',
    },
    roles: ['POLICY'],
    input: facts.ModelStationRevoked.pick({ ground: true, riskPointId: true, code: true, period: true }).extend({
      ...ofStation,
      foundAt,
    }),
    ...itself,
    reads: () => theCalendars,
  }),
  RevokeUnmendedModelStation: modelStation({
    items: ['I05'],
    emits: ['ModelStationRevoked'],
    about: {
      zh: '创建标准未达到且在期限内未恢复的，由系统自动撤销命名并通知供电所，注明是哪项标准、自何日起未达到。',
      en: 'Revoke the title because a criterion failed and was not met again in time, and notify the station: which, and since when.',
    },
    roles: ['POLICY'],
    input: facts.ModelStationRevoked.pick({ riskPointId: true }).extend({ ...ofStation, ...unmended, judgedAt }),
    ...itself,
    reads: () => theCalendars,
  }),
  AnswerModelStationNotice: modelStation({
    items: ['I05'],
    emits: ['ModelStationNoticeAnswered'],
    about: {
      zh: '供电所签收撤销命名通知，写明整改打算。',
      en: 'Answer the notice of a revocation: what the station will do about it.',
    },
    roles: AT_STATION,
    input: facts.ModelStationNoticeAnswered.extend(ofStation),
    ...itself,
  }),
  GiveUpModelStation: modelStation({
    items: ['I05'],
    emits: ['ModelStationGivenUp'],
    about: {
      zh: '供电所撤回创建申请，或者命名到期不再申请、放弃命名，写明理由。',
      en: 'Withdraw an application, or give up a title or its renewal, and say why.',
    },
    roles: AT_STATION,
    input: facts.ModelStationGivenUp.extend(ofStation),
    ...itself,
  }),
};
export type ModelStationCommand = CommandOf<typeof modelStationCommands>;
