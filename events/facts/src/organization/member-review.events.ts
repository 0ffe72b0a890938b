import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, prose, ref } from '../shapes';
import { enumOf } from '../words/label';

/** B09: the four grades, the best first. */
export const memberGrade = enumOf('MemberGrade', {
  EXCELLENT: ['优秀', 'excellent'],
  QUALIFIED: ['合格', 'qualified'],
  BASICALLY_QUALIFIED: ['基本合格', 'basically qualified'],
  UNQUALIFIED: ['不合格', 'unqualified'],
});
export type MemberGrade = z.infer<typeof memberGrade>;

export const memberReviewStage = enumOf('MemberReviewStage', {
  NONE: ['未启动', 'not opened'],
  OPEN: ['自我评价', 'self-assessment'],
  PEERS_TALLIED: ['党员互评已汇总', 'peer assessment tallied'],
  VOTED: ['民主测评已汇总', 'vote tallied'],
  FINALISED: ['已评定等次', 'graded'],
});
export type MemberReviewStage = z.infer<typeof memberReviewStage>;

/** N12: whether a local leader plays the role. */
export const leaderRole = enumOf('LeaderRole', {
  PLAYED: ['作用发挥好', 'plays the role'],
  PARTLY_PLAYED: ['作用发挥一般', 'plays it in part'],
  NOT_PLAYED: ['作用发挥不够', 'does not play it'],
});
export type LeaderRole = z.infer<typeof leaderRole>;

export const memberRectificationState = enumOf('MemberRectificationState', {
  OPEN: ['整改中', 'being rectified'],
  REPORTED: ['已整改，待复核', 'rectified, to be verified'],
  VERIFIED: ['已复核销号', 'verified'],
});
export type MemberRectificationState = z.infer<typeof memberRectificationState>;

export const memberRectificationVerdict = enumOf('MemberRectificationVerdict', {
  RECTIFIED: ['已整改到位', 'rectified'],
  NOT_RECTIFIED: ['未整改到位', 'not rectified'],
});
export type MemberRectificationVerdict = z.infer<typeof memberRectificationVerdict>;

const MOST_MEMBERS = 200;
const ballots = z.int().min(0).max(500);
const personId = ref('Person');
const participant = z
  .strictObject({ personId, isProbationary: z.boolean() })
  .meta({ id: 'ReviewParticipant', description: 'Who takes part in a review. 参加评议的党员。' });
/** How many gave a member each grade. */
export const gradeTally = z
  .strictObject({
    personId,
    excellent: ballots,
    qualified: ballots,
    basicallyQualified: ballots,
    unqualified: ballots,
  })
  .meta({ id: 'GradeTally', description: 'How many gave a member each grade. 一名党员各等次得票数。' });
export type GradeTally = z.infer<typeof gradeTally>;
const tallies = z.array(gradeTally).min(1).max(MOST_MEMBERS);
const gradeGiven = z
  .strictObject({ personId, grade: memberGrade })
  .meta({ id: 'GradeGiven', description: 'The grade of a member. 党员的评定等次。' });

/** Streams are named `MemberReview-<branch>.<year>`. */
export const memberReviewEvents = defineEvents({
  context: 'organization',
  category: 'MemberReview',
  about: {
    zh: '一个党支部一个年度的民主评议党员：自我评价、党员互评、民主测评、评定等次、作用评价、整改。',
    en: 'The democratic review of the members of a branch for a year: self and peer assessment, vote, grades, the role of leaders, rectification.',
  },
  schemas: {
    MemberReviewOpened: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      year: z.int().min(2000).max(2100),
      participants: z.array(participant).min(1).max(MOST_MEMBERS),
    }),
    /** A probationary member takes part and names no grade. */
    SelfAssessed: z.strictObject({ personId, selfGrade: memberGrade.optional(), selfAssessment: prose }),
    ReviewMemberExcused: z.strictObject({ personId, reason: prose }),
    PeersTallied: z.strictObject({ tallies }),
    ReviewVoteTallied: z.strictObject({ meetingId: ref('Meeting'), tallies }),
    /** `leaderRole` follows from the ballots. */
    LeaderRoleAssessed: z.strictObject({
      localLeaderId: personId,
      meetingId: ref('Meeting'),
      good: ballots,
      fair: ballots,
      poor: ballots,
      opinion: prose,
      leaderRole,
    }),
    /** `grades` follow from the three assessments; within the share that the rules give, unless more were let stand. */
    MemberReviewFinalised: z.strictObject({
      withinShare: z.boolean(),
      mostExcellent: z.int().min(0).max(MOST_MEMBERS),
      grades: z.array(gradeGiven).max(MOST_MEMBERS),
    }),
    MemberRectificationOpened: z.strictObject({ personId, measures: prose, dueOn: dueDay(12) }),
    MemberRectificationReported: z.strictObject({
      personId,
      result: prose,
      inTime: z.boolean(),
      reportedById: personId,
    }),
    MemberRectificationVerified: z.strictObject({
      personId,
      rectificationVerdict: memberRectificationVerdict,
      opinion: prose,
      verifiedById: personId,
    }),
  },
  restedOnBy: {
    SelfAssessed: { types: ['PeersTallied', 'ReviewVoteTallied', 'MemberReviewFinalised'] },
    ReviewMemberExcused: { types: ['PeersTallied', 'ReviewVoteTallied', 'MemberReviewFinalised'] },
    PeersTallied: { types: ['ReviewVoteTallied', 'MemberReviewFinalised'] },
    ReviewVoteTallied: { types: ['MemberReviewFinalised'] },
    LeaderRoleAssessed: { types: ['MemberReviewFinalised'] },
    MemberReviewFinalised: {
      types: ['MemberRectificationOpened', 'MemberRectificationReported', 'MemberRectificationVerified'],
    },
    MemberRectificationOpened: {
      types: ['MemberRectificationReported', 'MemberRectificationVerified'],
      by: 'personId',
    },
    MemberRectificationReported: {
      types: ['MemberRectificationReported', 'MemberRectificationVerified'],
      by: 'personId',
    },
    MemberRectificationVerified: { types: ['MemberRectificationReported'], by: 'personId' },
  },
});
export type MemberReviewEvent = EventOf<typeof memberReviewEvents>;

/** A branch reviews its members once in a year. */
export const memberReviewIdOf = (branchId: string, year: number): string => `${branchId}.${year}`;
