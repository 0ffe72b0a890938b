import { z } from 'zod';
import { committeeEvents, mark, papersOf, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import type { Committee } from './committee.state';
import { meetingFold } from '../meeting/meeting.state';
import { branchRoll } from '../shared/branch-roll';

const committee = command<Committee>();
const facts = committeeEvents.schemas;
const ofBranch = { branchId: ref('Branch') };
const MOST_CANDIDATES = 20;
/** More names than there may be candidates are still a paper: an invalid one. */
const paper = z
  .strictObject({ approved: z.array(mark('Person')).max(2 * MOST_CANDIDATES) })
  .meta({ id: 'ElectionPaper' });
const itself = {
  of: ({ branchId }: { branchId: string }) => branchId,
  scope: (_: unknown, { stationId }: Committee) => stationId,
};

export const committeeCommands = {
  HoldElection: committee({
    items: ['B04'],
    emits: ['ElectionHeld'],
    about: {
      zh: '逐张录入支部委员会选举的收回选票；在当日召开的党员大会上进行，得票和当选结果由系统计算，单张票面不留存。',
      en: 'Enter the papers of an election to the committee, held in a general meeting of the day; votes and outcome are computed, and no single paper is kept.',
    },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.ElectionHeld.pick({
      branchId: true,
      stationId: true,
      meetingId: true,
      kind: true,
      seats: true,
      tellers: true,
      issued: true,
    }).extend({
      candidates: z.array(ref('Person')).min(1).max(MOST_CANDIDATES),
      papers: papersOf(paper),
      unreadable: facts.ElectionHeld.shape.invalid,
    }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId, meetingId }) => ({
      roll: stateOf(branchRoll, branchId),
      meeting: stateOf(meetingFold, meetingId),
    }),
  }),
  FillCommitteeOffices: committee({
    items: ['B01', 'B04'],
    emits: ['CommitteeOfficesFilled'],
    about: {
      zh: '登记上级党组织批准的书记、副书记和委员分工；任期由系统计算。',
      en: 'Record the offices that the higher Party organisation approved; the end of the term is computed.',
    },
    roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.CommitteeOfficesFilled.omit({ termEndsOn: true }).extend(ofBranch),
    ...itself,
  }),
  ExtendCommitteeTerm: committee({
    items: ['B04'],
    emits: ['CommitteeTermExtended'],
    about: { zh: '经批准延长支部委员会任期。', en: 'Extend the term of the committee, with approval.' },
    roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.CommitteeTermExtended.extend(ofBranch),
    ...itself,
  }),
  VacateCommitteeSeat: committee({
    items: ['B04'],
    emits: ['SeatVacated'],
    about: {
      zh: '登记支部委员空缺；党员转出时由系统自动登记。',
      en: 'Record that a seat falls vacant; the departure of a member does it by itself.',
    },
    roles: ['POLICY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.SeatVacated.extend(ofBranch),
    ...itself,
    subject: ({ personId }) => personId,
  }),
  AssignCommitteeDuty: committee({
    items: ['B01', 'B02'],
    emits: ['CommitteeDutyAssigned'],
    about: {
      zh: '明确支部委员的职责和分管工作；每项工作只由一人分管。',
      en: 'Say what a member of the committee does, and which areas of work are theirs; an area has one owner.',
    },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.CommitteeDutyAssigned.extend(ofBranch),
    ...itself,
  }),
  AdoptProcedureRules: committee({
    items: ['B03'],
    emits: ['ProcedureRulesAdopted'],
    about: {
      zh: '登记经会议表决通过的支委会议事规则；版本号由系统编排，此后支委会按其到会要求表决。',
      en: 'Record rules of procedure that a meeting has carried; their version is counted, and from then on the committee decides when as many are there as they ask for.',
    },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: facts.ProcedureRulesAdopted.omit({ version: true }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ branchId, meetingId }) => ({
      roll: stateOf(branchRoll, branchId),
      meeting: stateOf(meetingFold, meetingId),
    }),
  }),
};
export type CommitteeCommand = CommandOf<typeof committeeCommands>;
