import { groupingEvents, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { branchRoll } from '../shared/branch-roll';
import type { Grouping } from '../shared/grouping-roll';

const grouping = command<Grouping>();
const facts = groupingEvents.schemas;
const ofBranch = { branchId: ref('Branch') };
const itself = {
  items: ['B05'],
  roles: ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as (
    'BRANCH_SECRETARY' | 'FIRST_SECRETARY' | 'COUNTY_PARTY_COMMITTEE' | 'PARTY_WORK'
  )[],
  of: ({ branchId }: { branchId: string }) => branchId,
};
const atStation = { scope: (_: unknown, { stationId }: Grouping) => stationId };
const readsRoll = { reads: ({ branchId }: { branchId: string }) => ({ roll: stateOf(branchRoll, branchId) }) };

export const groupingCommands = {
  FormPartyGroup: grouping({
    ...itself,
    emits: ['PartyGroupFormed'],
    about: {
      zh: '按业务或班组成立党小组，指定组长；一名党员只编入一个党小组；由其他党小组转入的，自登记次日起编入。',
      en: 'Form a Party group by business or team, and name its leader; a member is in one group, and whoever comes from another one is in it from the day after that is recorded.',
    },
    input: facts.PartyGroupFormed.omit({ from: true }),
    scope: ({ stationId }) => stationId,
    ...readsRoll,
  }),
  ChangePartyGroup: grouping({
    ...itself,
    emits: ['PartyGroupChanged'],
    about: {
      zh: '调整党小组成员和组长，登记调整后的全部成员；由其他党小组转入的，自登记次日起编入。',
      en: 'Change who is in a group and who leads it: all of them. Whoever comes from another group is in it from the day after that is recorded.',
    },
    input: facts.PartyGroupChanged.omit({ from: true }).extend(ofBranch),
    ...atStation,
    ...readsRoll,
  }),
  DissolvePartyGroup: grouping({
    ...itself,
    emits: ['PartyGroupDissolved'],
    about: { zh: '撤销党小组，说明理由。', en: 'Dissolve a Party group, with a reason.' },
    input: facts.PartyGroupDissolved.omit({ from: true }).extend(ofBranch),
    ...atStation,
  }),
};
export type GroupingCommand = CommandOf<typeof groupingCommands>;
