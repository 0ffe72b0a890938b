import { z } from 'zod';
import { memberReviewIdOf } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { theRuleSets } from '@zhudian/programme';
import { meetingFold } from '../meeting/meeting.state';
import { orgUnitFold } from '../org-unit/org-unit.state';
import { branchRoll } from '../shared/branch-roll';
import { committeeRoll } from '../shared/committee-roll';
import { rectifying } from './member-rectification.commands';
import { BRANCH, MEMBERS, facts, itself, memberReview, ofReview, ofThePerson } from './member-review.command';

const rollOf = (branchId: string) => ({ roll: stateOf(branchRoll, branchId) });
const committeeOf = (branchId: string) => ({ committee: stateOf(committeeRoll, branchId) });

const assessing = {
  OpenMemberReview: memberReview({
    items: ['B09'],
    emits: ['MemberReviewOpened'],
    about: {
      zh: '启动本支部本年度的民主评议党员；参加评议的党员由当日名册得出。',
      en: 'Open the review of the members of a branch for the year; who takes part follows from the roll of the day.',
    },
    roles: BRANCH,
    input: facts.MemberReviewOpened.omit({ participants: true }),
    of: ({ branchId, year }) => memberReviewIdOf(branchId, year),
    scope: ({ stationId }) => stationId,
    reads: ({ branchId }) => rollOf(branchId),
  }),
  AssessSelf: memberReview({
    items: ['B09'],
    emits: ['SelfAssessed'],
    about: {
      zh: '党员自我评价；正式党员自评等次，预备党员不评等次。',
      en: 'Assess oneself; a full member claims a grade, a probationary member does not.',
    },
    roles: MEMBERS,
    input: facts.SelfAssessed.extend(ofReview),
    ...itself,
  }),
  ExcuseReviewMember: memberReview({
    items: ['B09'],
    emits: ['ReviewMemberExcused'],
    about: { zh: '说明党员不参加本年度评议的理由。', en: 'Leave a member out of the review, with a reason.' },
    roles: BRANCH,
    input: facts.ReviewMemberExcused.extend(ofReview),
    ...itself,
    ...ofThePerson,
  }),
  TallyPeers: memberReview({
    items: ['B09'],
    emits: ['PeersTallied'],
    about: {
      zh: '汇总党员互评：每名正式党员各等次得票数。',
      en: 'Record the peer assessment: how many members gave each full member which grade.',
    },
    roles: BRANCH,
    input: facts.PeersTallied.extend(ofReview),
    ...itself,
    reads: (_, { branchId }) => rollOf(branchId),
  }),
  TallyReviewVote: memberReview({
    items: ['B09'],
    emits: ['ReviewVoteTallied'],
    about: {
      zh: '汇总民主测评，在当日召开的党员大会或者组织生活会上进行。',
      en: 'Record the vote on the members, held in a general meeting or a life meeting of the day.',
    },
    roles: BRANCH,
    input: facts.ReviewVoteTallied.extend(ofReview),
    ...itself,
    reads: ({ meetingId }, { branchId }) => ({ ...rollOf(branchId), meeting: stateOf(meetingFold, meetingId) }),
  }),
  AssessLeaderRole: memberReview({
    items: ['N12'],
    emits: ['LeaderRoleAssessed'],
    about: {
      zh: '评价基层带头人作用发挥：登记会上票数，结论由系统计算；本人回避。',
      en: 'Assess whether a local leader plays the role: the ballots of the meeting, from which the result is computed.',
    },
    roles: BRANCH,
    input: facts.LeaderRoleAssessed.omit({ leaderRole: true }).extend(ofReview),
    ...itself,
    reads: ({ meetingId }, { branchId }) => ({ ...committeeOf(branchId), meeting: stateOf(meetingFold, meetingId) }),
    subject: ({ localLeaderId }) => localLeaderId,
  }),
  FinaliseMemberReview: memberReview({
    items: ['B09', 'N12'],
    emits: ['MemberReviewFinalised'],
    about: {
      zh: '评定等次：由自我评价、党员互评、民主测评计算；“优秀”按比例限额。',
      en: 'Grade the members: computed from self-assessment, peers and vote; the share of excellent members is bounded.',
    },
    roles: BRANCH,
    input: z.strictObject({ ...ofReview, withinShare: facts.MemberReviewFinalised.shape.withinShare }),
    ...itself,
    reads: (_, { branchId, stationId = '' }) => ({
      ...rollOf(branchId),
      ...committeeOf(branchId),
      ...theRuleSets,
      unit: stateOf(orgUnitFold, stationId),
    }),
  }),
};

export const memberReviewCommands = { ...assessing, ...rectifying };
export type MemberReviewCommand = CommandOf<typeof memberReviewCommands>;
