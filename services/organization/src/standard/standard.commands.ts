import { key, ref, standardEvents } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { meetingFold } from '../meeting/meeting.state';
import { branchRoll } from '../shared/branch-roll';
import type { Standard } from './standard.state';

const standard = command<Standard>();
const facts = standardEvents.schemas;
const ofStandard = { standardId: ref('Standard') };
const ABOVE: readonly Role[] = ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'];
const HOUSE: readonly Role[] = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY', ...ABOVE];
const ADOPTING: readonly Role[] = ['BRANCH_SECRETARY', ...ABOVE];
const CHECKING: readonly Role[] = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'RURAL_POWER', 'DISCIPLINE', ...ABOVE];
const itself = {
  of: ({ standardId }: { standardId: string }) => standardId,
  scope: (_: unknown, { stationId }: Standard) => stationId,
};

const versions = {
  DraftStandard: standard({
    items: ['B18', 'N19'],
    emits: ['StandardDrafted'],
    about: { zh: '起草供电所或者党支部的一项标准、制度。', en: 'Draft a standard or rule of a station or its branch.' },
    roles: HOUSE,
    input: facts.StandardDrafted.extend({ standardId: key('Standard') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ roll: stateOf(branchRoll, branchId) }),
  }),
  ReviseStandard: standard({
    items: ['B18', 'N19'],
    emits: ['StandardRevised'],
    about: {
      zh: '起草标准、制度的修订稿，说明修订理由；版本号由系统编排。',
      en: 'Draft the next version of a standard, with the reason; its number is counted.',
    },
    roles: HOUSE,
    input: facts.StandardRevised.omit({ version: true }).extend(ofStandard),
    ...itself,
  }),
  AdoptStandard: standard({
    items: ['B18', 'N19'],
    emits: ['StandardAdopted'],
    about: {
      zh: '登记经党支部会议表决通过的标准、制度，明确施行日期和检查周期。',
      en: 'Record that a meeting of the branch carried the draft, from which day it is in force, and how often it is checked.',
    },
    roles: ADOPTING,
    input: facts.StandardAdopted.omit({ version: true, checkBy: true }).extend(ofStandard),
    ...itself,
    reads: ({ meetingId }) => ({ meeting: stateOf(meetingFold, meetingId) }),
  }),
  RepealStandard: standard({
    items: ['N19'],
    emits: ['StandardRepealed'],
    about: { zh: '废止标准、制度，说明理由。', en: 'Repeal a standard, with the reason.' },
    roles: ADOPTING,
    input: facts.StandardRepealed.extend(ofStandard),
    ...itself,
  }),
};

const checks = {
  CheckStandard: standard({
    items: ['B18', 'N19'],
    emits: ['StandardChecked'],
    about: {
      zh: '逐项检查标准、制度的执行；不到位的明确责任人和整改期限。',
      en: 'Check item by item whether practice meets the standard; each shortfall has an owner and a day.',
    },
    roles: CHECKING,
    input: facts.StandardChecked.omit({ version: true, inTime: true, nextCheckBy: true }).extend(ofStandard),
    ...itself,
  }),
  RectifyShortfall: standard({
    items: ['B18'],
    emits: ['ShortfallRectified'],
    about: {
      zh: '登记不到位问题的整改情况和佐证材料。',
      en: 'Record that a shortfall is put right, and what proves it.',
    },
    roles: HOUSE,
    input: facts.ShortfallRectified.omit({ rectifiedById: true, inTime: true }).extend(ofStandard),
    ...itself,
  }),
  VerifyShortfall: standard({
    items: ['B18'],
    emits: ['ShortfallVerified'],
    about: {
      zh: '复核不到位问题的整改并销号；责任人和整改办理人不能复核。',
      en: 'Verify that a shortfall is put right; not by who answers for it or put it right.',
    },
    roles: CHECKING,
    input: facts.ShortfallVerified.extend(ofStandard),
    ...itself,
  }),
  ReopenShortfall: standard({
    items: ['B18'],
    emits: ['ShortfallReopened'],
    about: { zh: '整改不到位的，退回重新整改，另定期限。', en: 'Send back what is not put right, with another day.' },
    roles: CHECKING,
    input: facts.ShortfallReopened.extend(ofStandard),
    ...itself,
  }),
};

export const standardCommands = { ...versions, ...checks };
export type StandardCommand = CommandOf<typeof standardCommands>;
