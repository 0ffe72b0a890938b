import { postingEvents } from '@zhudian/facts';
import { command } from '@zhudian/programme';
import { atStation, itself, ofPosting } from './of-posting';
import type { Posting } from './posting.state';

const posting = command<Posting>();
const { LeaderCandidateNominated, LeaderCandidateAssessed, LeaderCandidateDropped, SuccessorNamed } =
  postingEvents.schemas;
const ofThePerson = { subject: ({ personId }: { readonly personId: string }) => personId };

/** Local leaders: found, prepared, judged, and one of them named to go on. */
export const leaderCommands = {
  NominateLeaderCandidate: posting({
    items: ['N09'],
    emits: ['LeaderCandidateNominated'],
    about: {
      zh: '推荐供电所的人员作为基层带头人培养对象，写明理由和培养计划。',
      en: 'Nominate somebody of the station to be prepared as its local leader, with the ground and how.',
    },
    roles: ['FIRST_SECRETARY', 'PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: LeaderCandidateNominated.extend(ofPosting),
    ...itself,
    ...atStation,
    ...ofThePerson,
  }),
  AssessLeaderCandidate: posting({
    items: ['N09'],
    emits: ['LeaderCandidateAssessed'],
    about: {
      zh: '评估基层带头人培养对象是否可以接续工作；须由推荐人以外的人办理。',
      en: 'Assess whether somebody who is prepared is ready to go on with the work, by another than who nominated.',
    },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: LeaderCandidateAssessed.extend(ofPosting),
    ...itself,
    ...atStation,
    ...ofThePerson,
  }),
  DropLeaderCandidate: posting({
    items: ['N09'],
    emits: ['LeaderCandidateDropped'],
    about: { zh: '终止培养基层带头人培养对象。', en: 'No longer prepare somebody as local leader.' },
    roles: ['FIRST_SECRETARY', 'PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: LeaderCandidateDropped.extend(ofPosting),
    ...itself,
    ...atStation,
    ...ofThePerson,
  }),
  NameSuccessor: posting({
    items: ['N09'],
    emits: ['SuccessorNamed'],
    about: {
      zh: '从评估可以接续的培养对象中确定基层带头人（后备人选）。',
      en: 'Name the local successor among those who were found ready.',
    },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE', 'FIRST_SECRETARY'],
    input: SuccessorNamed.extend(ofPosting),
    ...itself,
    ...atStation,
    ...ofThePerson,
  }),
};
