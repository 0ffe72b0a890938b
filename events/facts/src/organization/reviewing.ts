/** What the yearly review of members tells. */
export {
  gradeTally,
  leaderRole,
  memberGrade,
  memberRectificationState,
  memberRectificationVerdict,
  memberReviewEvents,
  memberReviewIdOf,
  memberReviewStage,
  type GradeTally,
  type LeaderRole,
  type MemberGrade,
  type MemberRectificationState,
  type MemberRectificationVerdict,
  type MemberReviewEvent,
  type MemberReviewStage,
} from './member-review.events';
