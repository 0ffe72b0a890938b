import { ref, twinningEvents, twinningIdOf } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { orgUnitFold } from '../org-unit/org-unit.state';
import { branchRoll } from '../shared/branch-roll';
import { sidesOf, type Twinning } from './twinning.state';

const twinning = command<Twinning>();
const facts = twinningEvents.schemas;
const ofTwinning = { twinningId: ref('Twinning') };
const AGREEING: readonly Role[] = ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'];
const HEADQUARTERS: readonly Role[] = [
  ...AGREEING,
  'PARTY_COMMITTEE',
  'DISCIPLINE',
  'RURAL_POWER',
  'GENERAL_MANAGEMENT',
  'BUSINESS_MANAGEMENT',
];
export const AT_STATION: readonly Role[] = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY'];
const BOTH: readonly Role[] = [...HEADQUARTERS, ...AT_STATION];
const itself = {
  of: ({ twinningId }: { twinningId: string }) => twinningId,
  scope: (_: unknown, { stationId }: Twinning) => stationId,
};
/** What either side does, within its own unit. */
const ofEither = { ...itself, scope: (_: unknown, twinning: Twinning) => sidesOf(twinning) };

const agreement = {
  FormTwinning: twinning({
    items: ['B17'],
    emits: ['TwinningFormed'],
    about: {
      zh: '登记本部机构与供电所党支部的结对共建协议和期限。',
      en: 'Twin a unit of the headquarters with the branch of a station, for a period.',
    },
    roles: AGREEING,
    input: facts.TwinningFormed.omit({ from: true }),
    of: ({ headquartersId, stationId }) => twinningIdOf(headquartersId, stationId),
    scope: ({ stationId }) => stationId,
    reads: ({ headquartersId, stationId, branchId }) => ({
      headquarters: stateOf(orgUnitFold, headquartersId),
      station: stateOf(orgUnitFold, stationId),
      roll: stateOf(branchRoll, branchId),
    }),
  }),
  EndTwinning: twinning({
    items: ['B17'],
    emits: ['TwinningEnded'],
    about: { zh: '结束结对共建，说明理由。', en: 'End a twinning, with the reason.' },
    roles: AGREEING,
    input: facts.TwinningEnded.omit({ early: true }).extend(ofTwinning),
    ...itself,
  }),
};

const resources = {
  ShareResource: twinning({
    items: ['B17'],
    emits: ['ResourceShared'],
    about: {
      zh: '登记本方提供给对方的资源：工作机制、人才或者物资阵地。',
      en: 'Record what the own side gives to the other: a mechanism, talent or material.',
    },
    roles: BOTH,
    input: facts.ResourceShared.omit({ givenBy: true }).extend(ofTwinning),
    ...ofEither,
  }),
  ReceiveResource: twinning({
    items: ['B17'],
    emits: ['ResourceReceived'],
    about: { zh: '接收方确认收到对方提供的资源。', en: 'Record, on the other side, that a resource was received.' },
    roles: BOTH,
    input: facts.ResourceReceived.extend(ofTwinning),
    ...ofEither,
  }),
  JudgeResourceUse: twinning({
    items: ['B17'],
    emits: ['ResourceUseJudged'],
    about: { zh: '接收方评价资源的使用效果。', en: 'Judge of what use a resource was, on the side that received it.' },
    roles: BOTH,
    input: facts.ResourceUseJudged.extend(ofTwinning),
    ...ofEither,
  }),
};

const sames = {
  SetSharedRequirement: twinning({
    items: ['I07'],
    emits: ['SharedRequirementSet'],
    about: {
      zh: '提出一个季度内两边共同落实的一项“四同”工作要求。',
      en: 'Set a requirement that both sides carry through the four sames in a quarter.',
    },
    roles: HEADQUARTERS,
    input: facts.SharedRequirementSet.extend(ofTwinning),
    ...ofEither,
  }),
  TrackRequirement: twinning({
    items: ['I07'],
    emits: ['RequirementTracked'],
    about: {
      zh: '登记本方对一项工作要求的要求、布置、检查或者考核情况。',
      en: 'Record how the own side required, deployed, checked or appraised a shared requirement.',
    },
    roles: BOTH,
    input: facts.RequirementTracked.omit({ side: true, inTime: true }).extend(ofTwinning),
    ...ofEither,
  }),
};

export const twinningCommands = { ...agreement, ...resources, ...sames };
export type TwinningCommand = CommandOf<typeof twinningCommands>;
