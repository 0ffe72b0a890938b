import { dutyListEvents, dutyListIdOf, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { branchPeople, carriedMotions, sitting } from '../branch/branch-people.state';
import type { DutyList } from './duty-list.state';

const dutyList = command<DutyList>();
const facts = dutyListEvents.schemas;
const ofList = { dutyListId: ref('DutyList') };
const BRANCH: readonly Role[] = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'];
const OWNERS: readonly Role[] = ['STATION', 'STAFF', ...BRANCH];

const itself = {
  of: ({ dutyListId }: { dutyListId: string }) => dutyListId,
  scope: (_: unknown, { stationId }: DutyList) => stationId,
};
const peopleOf = (branchId = '') => ({
  people: stateOf(branchPeople, branchId),
  committee: stateOf(sitting, branchId),
});

export const dutyListCommands = {
  DraftDutyList: dutyList({
    items: ['I02', 'I03'],
    emits: ['DutyListDrafted'],
    about: {
      zh: '起草一个党支部一个年度的主体责任清单或监督责任清单。',
      en: 'Draft one of the two lists of a branch for a year, with its entries.',
    },
    roles: BRANCH,
    input: facts.DutyListDrafted,
    of: ({ branchId, year }) => dutyListIdOf(branchId, year),
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => ({ people: stateOf(branchPeople, branchId) }),
  }),
  AssignDutyEntry: dutyList({
    items: ['I01', 'I03', 'I04'],
    emits: ['DutyEntryAssigned'],
    about: {
      zh: '将清单事项分解到人，写明业务职责和廉洁职责；干部须两项俱全。',
      en: 'Give an entry to a person, with the business duty and the integrity duty; a cadre has both.',
    },
    roles: BRANCH,
    input: facts.DutyEntryAssigned.extend(ofList),
    ...itself,
    reads: (_, { branchId }) => peopleOf(branchId),
  }),
  AcknowledgeDutyEntry: dutyList({
    items: ['I03'],
    emits: ['DutyEntryAcknowledged'],
    about: { zh: '本人签收确认清单事项。', en: 'Acknowledge an entry; nobody but the person does so.' },
    roles: OWNERS,
    input: facts.DutyEntryAcknowledged.extend(ofList),
    ...itself,
  }),
  AdoptDutyLists: dutyList({
    items: ['I01', 'I02', 'I03', 'I04'],
    emits: ['DutyListsAdopted'],
    about: {
      zh: '登记经党支部会议表决通过的“两个清单”。',
      en: 'Record that a meeting of the branch has carried the two lists.',
    },
    roles: BRANCH,
    input: facts.DutyListsAdopted.extend(ofList),
    ...itself,
    reads: ({ meetingId }, { branchId }) => ({
      ...peopleOf(branchId),
      meeting: stateOf(carriedMotions, meetingId),
    }),
  }),
  PerformDuty: dutyList({
    items: ['I22'],
    emits: ['DutyPerformed'],
    about: {
      zh: '登记清单事项已经落实，注明落实情况和佐证材料。',
      en: 'Record that an entry was performed: how, and where the evidence is filed.',
    },
    roles: OWNERS,
    input: facts.DutyPerformed.omit({ inTime: true }).extend(ofList),
    ...itself,
  }),
  ReviseDutyEntry: dutyList({
    items: ['I02', 'I03'],
    emits: ['DutyEntryRevised'],
    about: {
      zh: '调整清单事项，须说明理由；调整后由本人重新签收。',
      en: 'Revise an entry and say why; the person acknowledges it anew.',
    },
    roles: BRANCH,
    input: facts.DutyEntryRevised.extend(ofList),
    ...itself,
  }),
};
export type DutyListCommand = CommandOf<typeof dutyListCommands>;
