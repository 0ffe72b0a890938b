export {
  effectVerdict,
  clueEvents,
  stationCluesEvents,
  type EffectVerdict,
  type ClueEvent,
  type StationCluesEvent,
} from './clue.events';
export { dutyListEvents, dutyListIdOf, dutyListKind, type DutyListEvent, type DutyListKind } from './duty-list.events';
export {
  controlResult,
  riskLevel,
  riskPointEvents,
  riskStage,
  type RiskLevel,
  type RiskPointEvent,
  type RiskStage,
} from './risk-point.events';
export {
  cellKey,
  scoreCell,
  methodsOf,
  cellsOf,
  roundedScore,
  sheetOf,
  lessDeductions,
  termScore,
  gradeOf,
  type ScoreCell,
  type Scores,
} from './evaluation-score';
export {
  evaluationDimension,
  evaluationKind,
  evaluationEvents,
  evaluationIdOf,
  type DimensionRating,
  type EvaluationDimension,
  type EvaluationKind,
  type EvaluationEvent,
} from './evaluation.events';
export {
  businessProcess,
  managementCriterion,
  planVerdict,
  stationBusinessEvents,
  stationTeam,
  teamPlanStage,
  type BusinessProcess,
  type ManagementCriterion,
  type PlanVerdict,
  type StationBusinessEvent,
  type StationTeam,
  type TeamPlanStage,
} from './station-business.events';
export { percentOf, targetFor, judge, valueOf } from './indicator-judgement';
export {
  indicatorCode,
  comparator,
  indicatorUnit,
  riskDomain,
  indicatorAnomaly,
  type Comparator,
  type IndicatorCode,
  type IndicatorUnit,
  type RiskDomain,
  type IndicatorAnomaly,
} from './indicator-code';
export { INDICATOR_KINDS, endsAtHundred, formulaOf, type IndicatorKind } from './indicator-kinds';
export {
  indicatorEvents,
  indicatorIdOf,
  indicatorParts,
  indicatorReading,
  indicatorTarget,
  type IndicatorTarget,
  type IndicatorReading,
  type IndicatorEvent,
} from './indicator.events';
export {
  findingCategory,
  findingStanding,
  inspectionEvents,
  inspectionKind,
  inspectionStage,
  type FindingCategory,
  type FindingStanding,
  type InspectionEvent,
  type InspectionKind,
  type InspectionStage,
} from './inspection.events';
export {
  criterionState,
  stateOfCount,
  type CriterionState,
  modelStationCount,
  modelStationCriterion,
  modelStationEvents,
  modelStationGround,
  modelStationStanding,
  type ModelStationCount,
  type ModelStationCriterion,
  type ModelStationEvent,
  type ModelStationGround,
  type ModelStationStanding,
} from './model-station.events';
export {
  activityMedium,
  activityStage,
  integrityActivityEvents,
  type ActivityMedium,
  type ActivityStage,
  type IntegrityActivityEvent,
} from './integrity-activity.events';
export { standingPurpose, postingStandingEvents, type PostingStandingEvent } from './posting-standing.events';
export {
  assessorLevel,
  evaluationMethod,
  evaluationGrade,
  schemeDraftStage,
  schemeEvents,
  type ProposedScheme,
  PROGRAMME_SCHEME,
  type AssessorLevel,
  type EvaluationGrade,
  type EvaluationMethod,
  type SchemeWeight,
  type SchemeBand,
  type SchemeEvent,
  type IssuedScheme,
} from './scheme.events';
export {
  ballotNumber,
  rsaNumber,
  surveyAudience,
  surveyDimension,
  surveyPhase,
  upwardReviewers,
  type SurveyDimension,
  surveyEvents,
  type SurveyPhase,
  type SurveyEvent,
} from './survey.events';
export { deductionStanding } from './deduction-standing';
export { workPlanEvents, planScore, type PlanItem, type WorkPlanEvent } from './work-plan.events';
