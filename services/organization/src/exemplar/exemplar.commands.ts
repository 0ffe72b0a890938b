import { exemplarEvents, key, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { meetingFold } from '../meeting/meeting.state';
import { branchRoll } from '../shared/branch-roll';
import { vanguardTaskFold } from '../vanguard-task/vanguard-task.state';
import type { Exemplar } from './exemplar.state';

const exemplar = command<Exemplar>();
const facts = exemplarEvents.schemas;
const ofExemplar = { exemplarId: ref('Exemplar') };
const DECIDERS = ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const itself = {
  of: ({ exemplarId }: { exemplarId: string }) => exemplarId,
  scope: (_: unknown, { stationId }: Exemplar) => stationId,
  subject: (_: unknown, { personId }: Exemplar) => personId,
};

export const exemplarCommands = {
  ProposeExemplar: exemplar({
    items: ['N07'],
    emits: ['ExemplarProposed'],
    about: {
      zh: '以事迹推荐先进典型，可以注明已核实的先锋任务；不能推荐本人。',
      en: 'Propose somebody as an exemplar for what was done, such as a vanguard task that was verified; nobody proposes themself.',
    },
    roles: ['STATION', 'FIRST_SECRETARY', ...DECIDERS],
    input: facts.ExemplarProposed.omit({ proposedOn: true }).extend({ exemplarId: key('Exemplar') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    subject: ({ personId }) => personId,
    reads: ({ branchId, vanguardTaskId = '' }) => ({
      roll: stateOf(branchRoll, branchId),
      task: stateOf(vanguardTaskFold, vanguardTaskId),
    }),
  }),
  ApproveExemplar: exemplar({
    items: ['N07'],
    emits: ['ExemplarApproved'],
    about: {
      zh: '登记党员大会或者支委会已表决通过。',
      en: 'Record that a general meeting or the committee of the branch has carried it.',
    },
    roles: [...DECIDERS],
    input: facts.ExemplarApproved.extend(ofExemplar),
    ...itself,
    reads: ({ meetingId }) => ({ meeting: stateOf(meetingFold, meetingId) }),
  }),
  NameExemplar: exemplar({
    items: ['N07'],
    emits: ['ExemplarNamed'],
    about: {
      zh: '公布先进典型，注明公布渠道和起止日期。',
      en: 'Publish an exemplar: where, and from when until when.',
    },
    roles: [...DECIDERS],
    input: facts.ExemplarNamed.extend(ofExemplar),
    ...itself,
  }),
  WithdrawExemplar: exemplar({
    items: ['N07'],
    emits: ['ExemplarWithdrawn'],
    about: { zh: '撤下先进典型或者撤回推荐，说明理由。', en: 'Withdraw an exemplar, or its proposal, with a reason.' },
    roles: [...DECIDERS],
    input: facts.ExemplarWithdrawn.extend(ofExemplar),
    ...itself,
  }),
};
export type ExemplarCommand = CommandOf<typeof exemplarCommands>;
