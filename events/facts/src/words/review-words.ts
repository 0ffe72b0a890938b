import type { Labels } from './label';

/** What the facts of the yearly review of members are called. */
export const reviewFacts = {
  MemberReviewOpened: ['启动民主评议', 'opening of the review'],
  SelfAssessed: ['自我评价', 'self-assessment'],
  ReviewMemberExcused: ['不参加本年度评议', 'release from the review'],
  PeersTallied: ['汇总党员互评', 'tally of the peer assessment'],
  ReviewVoteTallied: ['汇总民主测评', 'tally of the vote'],
  LeaderRoleAssessed: ['评价带头人作用发挥', 'assessment of the role of a leader'],
  MemberReviewFinalised: ['评定等次', 'grading of the members'],
  MemberRectificationOpened: ['限期整改', 'opening of the rectification'],
  MemberRectificationReported: ['报告整改情况', 'report of the rectification'],
  MemberRectificationVerified: ['复核整改', 'verification of the rectification'],
} as const satisfies Labels;

/** What the fields of the review are called. */
export const reviewFields = {
  reviewId: ['民主评议编号', 'The id of the review'],
  isProbationary: ['是否预备党员', 'Whether a probationary member'],
  selfGrade: ['自评等次', 'The grade that the member claims'],
  selfAssessment: ['自我评价', 'What the member says of himself'],
  tallies: ['各党员得票', 'The ballots, member by member'],
  excellent: ['优秀票数', 'Ballots for excellent'],
  qualified: ['合格票数', 'Ballots for qualified'],
  basicallyQualified: ['基本合格票数', 'Ballots for basically qualified'],
  unqualified: ['不合格票数', 'Ballots for unqualified'],
  localLeaderId: ['带头人编号', 'The id of the local leader'],
  good: ['作用发挥好票数', 'Ballots for: plays the role'],
  fair: ['作用发挥一般票数', 'Ballots for: in part'],
  poor: ['作用发挥不够票数', 'Ballots for: does not play it'],
  leaderRole: ['作用发挥', 'Whether the leader plays the role'],
  withinShare: ['优秀按比例限额', 'Whether the share of excellent members is kept'],
  mostExcellent: ['优秀名额', 'How many may be excellent'],
  grades: ['评定等次', 'The grades, member by member'],
  measures: ['整改措施', 'What is to be done'],
  reportedById: ['报告人编号', 'The id of the person who reported it'],
  rectificationVerdict: ['复核结论', 'What the verification found'],
} as const satisfies Labels;
