export {
  stationBranchEvents,
  memberBranchEvents,
  type StationBranchEvent,
  type MemberBranchEvent,
} from './branch-reservation.events';
export * from './deputation.events';
export {
  branchMemberStatus,
  branchMemberRoute,
  branchEvents,
  voteSuspensionGround,
  type BranchMemberStatus,
  type BranchEvent,
} from './branch.events';
export {
  meetingEvents,
  meetingExcuse,
  meetingKind,
  meetingStage,
  type MeetingEvent,
  type MeetingKind,
  type MeetingStage,
} from './meeting.events';
export {
  roomAcceptance,
  roomKind,
  roomPart,
  threeRoomsEvents,
  threeRoomsStage,
  type RoomAcceptance,
  type RoomKind,
  type RoomPart,
  type ThreeRoomsEvent,
  type ThreeRoomsStage,
} from './three-rooms.events';
export {
  disclosureAudience,
  disclosureChannel,
  disclosureEvents,
  disclosureKind,
  disclosureStage,
  feedbackKind,
  feedbackVoice,
  secrecyVerdict,
  type DisclosureEvent,
  type DisclosureKind,
  type DisclosureStage,
  type FeedbackKind,
} from './disclosure.events';
export * from './evidence-request.events';
export {
  pledgeEvents,
  pledgeVerdict,
  promiseState,
  type PledgeEvent,
  type PledgeVerdict,
  type PromiseState,
} from './pledge.events';
export * from './reviewing';
export {
  fourSames,
  lastDayOfQuarter,
  resourceState,
  resourceUse,
  sharedResourceKind,
  twinningEvents,
  twinningIdOf,
  twinningSide,
  twinningStage,
  type FourSames,
  type ResourceState,
  type TwinningEvent,
  type TwinningSide,
  type TwinningStage,
} from './twinning.events';
export * from './twinning.events';
export * from './standard.events';
export {
  branchWorkArea,
  committeeAttendance,
  committeeEvents,
  committeeOffice,
  electionKind,
  seatVacancyGround,
  type BranchWorkArea,
  type CommitteeAttendance,
  type CommitteeEvent,
  type CommitteeOffice,
  type ElectionKind,
} from './committee.events';
export {
  membersOn,
  rollOn,
  standingsAfter,
  type BranchRollOnDay,
  type MemberOnDay,
  type MemberStanding,
} from './member-standing';
export {
  calendarEvents,
  calendarLayer,
  calendarYear,
  type CalendarEvent,
  type CalendarYear,
  type PublishedCalendar,
} from './calendar.events';
export {
  PROGRAMME_LAW,
  provenance,
  ruleName,
  ruleSetEvents,
  ruleValue,
  type IssuedRuleSet,
  type Provenance,
  type RuleName,
  type RuleSetEvent,
  type RuleValue,
} from './rule-set.events';
export { consequenceClosing, consequenceEvents, consequenceState, type ConsequenceEvent } from './consequence.events';
export { SET_ASIDE_STREAM, setAsideBy, setAsideEvents, setAsideType, type SetAsideEvent } from './set-aside.events';
export {
  judgedCriterion,
  selfRunningCriterion,
  selfRunningEvents,
  selfRunningGrade,
  selfRunningMoment,
  selfRunningStage,
  type JudgedCriterion,
  type SelfRunningCriterion,
  type SelfRunningEvent,
  type SelfRunningMoment,
  type SelfRunningStage,
} from './self-running.events';
export { groupingEvents, partyGroupBasis, type GroupingEvent, type PartyGroupBasis } from './grouping.events';
export { pairEvents, pairOutcome, pairStage, type PairEvent, type PairStage } from './pair.events';
export {
  groupingsAfter,
  groupsOn,
  isGroup,
  latestGroups,
  ungroupedOn,
  type GroupingFrom,
  type PartyGroupOnDay,
  type PartyGroupSet,
} from './party-groups';
export * from './vanguard-task.events';
export * from './exemplar.events';
export * from './service-matter.events';
export * from './org-unit.events';
