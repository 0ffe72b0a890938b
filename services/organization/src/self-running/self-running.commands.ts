import { z } from 'zod';
import { ref, selfRunningEvents } from '@zhudian/facts';
import { holding, stateOf, type CommandOf } from '@zhudian/framework';
import { command, theCalendars, theRuleSets } from '@zhudian/programme';
import { orgUnitFold } from '../org-unit/org-unit.state';
import type { SelfRunning } from './self-running.state';

const selfRunning = command<SelfRunning>();
const facts = selfRunningEvents.schemas;
const ofPosting = { postingId: ref('Posting') };
const itself = {
  of: ({ postingId }: { postingId: string }) => postingId,
  scope: (_: unknown, { stationId }: SelfRunning) => stationId,
};

/** From which score on a station runs by itself is the law of its bureau. */
const readsRules = {
  reads: (_: unknown, { stationId = '' }: SelfRunning) => ({ ...theRuleSets, unit: stateOf(orgUnitFold, stationId) }),
};

export const selfRunningCommands = {
  ScheduleSelfRunning: selfRunning({
    items: ['N13'],
    emits: ['SelfRunningScheduled'],
    about: {
      zh: '安排撤回后第90天、第180天、第365天的自行运转检查，遇非工作日顺延。',
      en: 'Schedule the checks at 90, 180 and 365 days after the withdrawal, each on a working day.',
    },
    roles: ['POLICY'],
    input: facts.SelfRunningScheduled.omit({ checks: true }).extend(ofPosting),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: () => theCalendars,
  }),
  CheckSelfRunning: holding(
    facts.SelfRunningChecked.pick({ criteria: true, judgedAt: true }),
    selfRunning({
      items: ['N13'],
      emits: ['SelfRunningChecked'],
      about: {
        zh: '到期检查自行运转情况：支委配备、三会一课、每周一学、两个清单、党务所务公开、关键指标，均由系统依据记录计算，不手工打分。',
        en: 'Check at a day that has come how the station runs: seats, meetings, study, the two lists, openness and indicators, all computed from facts, nothing typed.',
      },
      roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
      input: z.strictObject({ ...ofPosting, moment: facts.SelfRunningChecked.shape.moment }),
      ...itself,
      ...readsRules,
    }),
  ),
  ConfirmSelfRunning: selfRunning({
    items: ['N13'],
    emits: ['SelfRunningConfirmed'],
    about: {
      zh: '三次检查均达到标准后，确认供电所规范良好地自行运转；须由最近一次检查人以外的人办理。',
      en: 'Confirm that the station runs well by itself, after all checks reached the threshold, by another than who checked last.',
    },
    roles: ['PARTY_WORK', 'PARTY_COMMITTEE'],
    input: facts.SelfRunningConfirmed.extend(ofPosting),
    ...itself,
    ...readsRules,
  }),
  FlagRelapse: selfRunning({
    items: ['N13'],
    emits: ['RelapseFlagged'],
    about: {
      zh: '认定供电所在撤回后出现反弹，写明方面和理由。',
      en: 'Find that the station relapsed after the withdrawal: in what, and why.',
    },
    roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.RelapseFlagged.extend(ofPosting),
    ...itself,
  }),
};
export type SelfRunningCommand = CommandOf<typeof selfRunningCommands>;
