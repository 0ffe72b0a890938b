import type { Context } from './contexts';
import type { EventFamily } from './define-events';
import { clueEvents, stationCluesEvents } from './integrity-performance/clue.events';
import { dutyListEvents } from './integrity-performance/duty-list.events';
import { riskPointEvents } from './integrity-performance/risk-point.events';
import { evaluationEvents } from './integrity-performance/evaluation.events';
import { stationBusinessEvents } from './integrity-performance/station-business.events';
import { indicatorEvents } from './integrity-performance/indicator.events';
import { postingStandingEvents } from './integrity-performance/posting-standing.events';
import { schemeEvents } from './integrity-performance/scheme.events';
import { surveyEvents } from './integrity-performance/survey.events';
import { inspectionEvents } from './integrity-performance/inspection.events';
import { integrityActivityEvents } from './integrity-performance/integrity-activity.events';
import { modelStationEvents } from './integrity-performance/model-station.events';
import { workPlanEvents } from './integrity-performance/work-plan.events';
import { memberBranchEvents, stationBranchEvents } from './organization/branch-reservation.events';
import { branchEvents } from './organization/branch.events';
import { calendarEvents } from './organization/calendar.events';
import { committeeEvents } from './organization/committee.events';
import { deputationEvents, officeHolderEvents } from './organization/deputation.events';
import { disclosureEvents } from './organization/disclosure.events';
import { memberReviewEvents } from './organization/member-review.events';
import { pledgeEvents } from './organization/pledge.events';
import { selfRunningEvents } from './organization/self-running.events';
import { groupingEvents } from './organization/grouping.events';
import { pairEvents } from './organization/pair.events';
import { vanguardTaskEvents } from './organization/vanguard-task.events';
import { exemplarEvents } from './organization/exemplar.events';
import { evidenceRequestEvents } from './organization/evidence-request.events';
import { serviceMatterEvents } from './organization/service-matter.events';
import { meetingEvents } from './organization/meeting.events';
import { twinningEvents } from './organization/twinning.events';
import { standardEvents } from './organization/standard.events';
import { threeRoomsEvents } from './organization/three-rooms.events';
import { orgUnitEvents } from './organization/org-unit.events';
import { ruleSetEvents } from './organization/rule-set.events';
import { consequenceEvents } from './organization/consequence.events';
import { setAsideEvents } from './organization/set-aside.events';
import { candidacyEvents } from './personnel/candidacy.events';
import { commendationEvents } from './personnel/commendation.events';
import { hearingEvents } from './personnel/hearing.events';
import { personEvents } from './personnel/person.events';
import { postingRosterEvents } from './personnel/posting-roster.events';
import { personPostingEvents, postingEvents, stationPostingEvents } from './personnel/posting.events';
import { retentionEvents } from './personnel/retention.events';
import { selectionRoundEvents } from './personnel/selection-round.events';
import { supervisionMonthEvents } from './personnel/supervision-month.events';
import { trainingEvents } from './personnel/training.events';

/** Every family of facts there is. */
export const catalogue: readonly EventFamily[] = [
  personEvents,
  selectionRoundEvents,
  candidacyEvents,
  postingEvents,
  personPostingEvents,
  stationPostingEvents,
  postingRosterEvents,
  supervisionMonthEvents,
  hearingEvents,
  trainingEvents,
  commendationEvents,
  retentionEvents,
  orgUnitEvents,
  branchEvents,
  stationBranchEvents,
  memberBranchEvents,
  committeeEvents,
  meetingEvents,
  disclosureEvents,
  threeRoomsEvents,
  pledgeEvents,
  memberReviewEvents,
  selfRunningEvents,
  groupingEvents,
  pairEvents,
  vanguardTaskEvents,
  exemplarEvents,
  twinningEvents,
  standardEvents,
  serviceMatterEvents,
  evidenceRequestEvents,
  deputationEvents,
  officeHolderEvents,
  ruleSetEvents,
  calendarEvents,
  consequenceEvents,
  setAsideEvents,
  indicatorEvents,
  schemeEvents,
  evaluationEvents,
  postingStandingEvents,
  dutyListEvents,
  riskPointEvents,
  clueEvents,
  stationCluesEvents,
  surveyEvents,
  workPlanEvents,
  inspectionEvents,
  stationBusinessEvents,
  modelStationEvents,
  integrityActivityEvents,
];

/** The context that records the facts of streams of a category. */
export const CONTEXT_OF: ReadonlyMap<string, Context> = new Map(
  catalogue.map(({ category, context }) => [category, context]),
);
