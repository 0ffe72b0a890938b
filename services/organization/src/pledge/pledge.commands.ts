import { key, pledgeEvents, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import type { Pledge } from './pledge.state';

const pledge = command<Pledge>();
const facts = pledgeEvents.schemas;
const ofPledge = { pledgeId: ref('Pledge') };
const ABOVE = ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const HOUSE = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY', ...ABOVE] as const;
const itself = {
  of: ({ pledgeId }: { pledgeId: string }) => pledgeId,
  scope: (_: unknown, { stationId }: Pledge) => stationId,
};

export const pledgeCommands = {
  PublishPledge: pledge({
    items: ['N06'],
    emits: ['PledgePublished'],
    about: {
      zh: '公布第一书记或者党员的公开承诺：逐项写明内容和期限。',
      en: 'Publish the pledge of a First Secretary or a member: each promise with the day by which it is kept.',
    },
    roles: [...HOUSE],
    input: facts.PledgePublished.extend({ pledgeId: key('Pledge') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ roll: stateOf(branchRoll, branchId) }),
  }),
  FulfilPromise: pledge({
    items: ['N06'],
    emits: ['PromiseFulfilled'],
    about: { zh: '登记一项承诺的践诺情况和佐证材料。', en: 'Record that a promise is fulfilled, and what proves it.' },
    roles: [...HOUSE],
    input: facts.PromiseFulfilled.omit({ inTime: true }).extend(ofPledge),
    ...itself,
  }),
  VerifyPromise: pledge({
    items: ['N06'],
    emits: ['PromiseVerified'],
    about: {
      zh: '评诺：对已践诺的事项作出评定；由承诺人以外的人员办理。',
      en: 'Verify a promise that was fulfilled; not by who made it.',
    },
    roles: ['BRANCH_SECRETARY', ...ABOVE],
    input: facts.PromiseVerified.omit({ verifiedById: true }).extend(ofPledge),
    ...itself,
    subject: (_, { pledgerId }) => pledgerId,
  }),
};
export type PledgeCommand = CommandOf<typeof pledgeCommands>;
