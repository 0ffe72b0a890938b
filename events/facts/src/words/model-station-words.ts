import type { Labels } from './label';

/** What the facts about integrity model stations are called. */
export const modelStationFacts = {
  ModelStationApplied: ['申请创建廉洁示范供电所', 'application for the title of model station'],
  ModelStationScored: ['评审廉洁示范供电所', 'scoring of the model station'],
  ModelStationAwarded: ['命名廉洁示范供电所', 'award of the title of model station'],
  ModelStationRevoked: ['撤销廉洁示范供电所命名', 'revocation of the title of model station'],
  ModelStationNoticeAnswered: ['签收撤销通知', 'answer to the notice of revocation'],
  ModelStationGivenUp: ['放弃创建廉洁示范供电所', 'giving up the title of model station'],
} as const satisfies Labels;

/** What the fields of integrity model stations are called. */
export const modelStationFields = {
  failingSince: ['未达到标准之日', 'Since when it has failed'],
  mendBy: ['恢复期限', 'The day by which it was to be met again'],
  noticeBy: ['签收期限', 'The day by which the station answers'],
  unjudged: ['暂无依据数', 'Of how much nobody can tell'],
  response: ['整改打算', 'What the station answers'],
} as const satisfies Labels;
