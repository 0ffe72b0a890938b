import { z } from 'zod';
import {
  day,
  id,
  memberGrade,
  memberRectificationState,
  memberRectificationVerdict,
  memberReviewEvents,
} from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { LeaderRoleAssessed, MemberRectificationOpened, MemberRectificationReported, MemberRectificationVerified } =
  memberReviewEvents.schemas;
const { ReviewMemberExcused, PeersTallied, SelfAssessed } = memberReviewEvents.schemas;
const { personId: _personId, ...ballots } = PeersTallied.shape.tallies.element.shape;

export const leaderAssessment = z
  .object({
    localLeaderId: internal(id),
    meetingId: internal(id),
    leaderRole: LeaderRoleAssessed.shape.leaderRole.describe('What most of the ballots say. 作用发挥。'),
    good: LeaderRoleAssessed.shape.good.describe('Ballots for: plays the role. 作用发挥好票数。'),
    fair: LeaderRoleAssessed.shape.fair.describe('Ballots for: in part. 作用发挥一般票数。'),
    poor: LeaderRoleAssessed.shape.poor.describe('Ballots for: does not play it. 作用发挥不够票数。'),
    opinion: LeaderRoleAssessed.shape.opinion.describe('What was said of it. 评价意见。'),
    decision,
  })
  .meta({ id: 'LeaderAssessment', description: 'Whether a local leader plays the role. 带头人作用发挥评价。' });
export type LeaderAssessmentView = ViewOf<typeof leaderAssessment>;

export const selfAssessed = z
  .object({
    selfGrade: memberGrade.nullable().describe('The grade that the member claims. 自评等次。'),
    selfAssessment: SelfAssessed.shape.selfAssessment.describe('What the member says. 自我评价。'),
    decision,
  })
  .meta({ id: 'SelfAssessment', description: 'What a member says of himself. 自我评价。' });

export const memberExcuse = z
  .object({ reason: ReviewMemberExcused.shape.reason.describe('Why. 理由。'), decision })
  .meta({ id: 'ReviewExcuse', description: 'Why a member is left out of a review. 不参加评议的理由。' });

export const memberBallots = z
  .object(ballots)
  .meta({ id: 'MemberBallots', description: 'How many gave the member each grade. 各等次得票数。' });

export const memberRectification = z
  .object({
    measures: MemberRectificationOpened.shape.measures.describe('What is to be done. 整改措施。'),
    dueOn: day.describe('To be done by. 整改期限。'),
    state: memberRectificationState,
    opened: decision.describe('Who opened it. 提出。'),
    result: MemberRectificationReported.shape.result.nullable().describe('What was done. 整改情况。'),
    inTime: z.boolean().nullable().describe('Whether it was reported in time. 是否按期。'),
    reportedById: internal(id.nullable()),
    reported: decision.nullable().describe('Who reported it. 报告。'),
    rectificationVerdict: memberRectificationVerdict.nullable().describe('What was found. 复核结论。'),
    opinion: MemberRectificationVerified.shape.opinion.nullable().describe('What was said of it. 复核意见。'),
    verifiedById: internal(id.nullable()),
    verified: decision.nullable().describe('Who verified it last. 最近一次复核。'),
  })
  .meta({ id: 'MemberRectification', description: 'How a member puts right what the review found. 党员限期整改。' });
export type MemberRectificationView = ViewOf<typeof memberRectification>;
