export { candidacyEvents, type CandidacyEvent } from './candidacy.events';
export {
  erasedScope,
  weaknessCode,
  skill,
  need,
  strength,
  fitFinding,
  matchReason,
  diagnosis,
  enterpriseFinding,
  assignment,
  stationForgone,
  candidateForgone,
  taskCategory,
  membership,
  noticeChannel,
  objectionOutcome,
  competency,
  handoverItem,
  reviewChecks,
  selectionCriterion,
  criterionJudgement,
  competencyPhase,
  type Need,
  type Strength,
  type MatchReason,
  type Assignment,
  type StationForgone,
  type CandidateForgone,
} from './codes';
export { commendationEvents, judgedPeriod, practiceDomain, type CommendationEvent } from './commendation.events';
export {
  hearingEvents,
  bureaulessHearingIdOf,
  hearingIdOf,
  hearingExcuse,
  hearingParts,
  type HearingExcuse,
  type HearingEvent,
} from './hearing.events';
export { personEvents, type PersonEvent } from './person.events';
export {
  postingRosterEvents,
  PROGRAMME_ROSTER,
  servesWithin,
  type PostingRosterEvent,
  type RosterEntry,
} from './posting-roster.events';
export {
  postingEvents,
  personPostingEvents,
  stationPostingEvents,
  type PostingEvent,
  type PersonPostingEvent,
  type StationPostingEvent,
} from './posting.events';
export { retentionEvents, retentionKind, type RetentionEvent, type RetentionKind } from './retention.events';
export { selectionRoundEvents, type SelectionRoundEvent } from './selection-round.events';
export {
  supervisionBody,
  supervisionScope,
  supervisionRating,
  supervisionCell,
  supervisionCells,
  supervisionMonthEvents,
  supervisionMonthIdOf,
  type SupervisionBody,
  type SupervisionScope,
  type SupervisionRating,
  type SupervisionCell,
  type SupervisionMonthEvent,
} from './supervision-month.events';
export { isTakenOver, recordedFrom, takenOverIdOf } from './taken-over';
export { trainingAudience, trainingResult, trainingEvents, type TrainingEvent } from './training.events';
export { candidacyStage, hearingStage, postingStage, trainingStage } from './stages';
export { leadsSomewhere, measuredValue, progressBy, yardstick, yardstickDirection, type Yardstick } from './yardstick';
