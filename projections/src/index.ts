export {
  boolean,
  growing,
  integer,
  internal,
  isInternal,
  json,
  optional,
  real,
  text,
  type Column,
  type Columns,
  type ColumnType,
  type RowOf,
  type ViewOf,
} from './declaring/columns';
export {
  defineReadModel,
  on,
  type AnyReadModel,
  type Handler,
  type Handlers,
  type ReadModel,
  type TypedFact,
} from './declaring/define-read-model';
export {
  InvalidQuestion,
  PoisonedFact,
  PositionNotReached,
  ProjectorDisplaced,
  ReadModelMismatch,
  ReadModelNotReady,
  ValidOnUnsupported,
} from './declaring/errors';
export type { OwnFacts, Validity } from './declaring/validity';
export { AT_STATION, EVERYONE, INVESTIGATORS, MANAGERS } from './access/audiences';
export {
  INTERNAL,
  always,
  decidingColumns,
  grant,
  placesOf,
  type Access,
  type Condition,
  type Grant,
  type Mask,
} from './access/policy';
export { partsSeen, type Parts } from './access/parts';
export { maskedIn, sees } from './access/judge';
export { ownGroundsOf } from './reading/own-grounds';
export { sourceOf, type Area, type AreaSource, type Claimed, type Seat, type Viewer } from './access/viewer';
export { Areas } from './access/areas';
export { holdings } from './shared/holdings';
export { namings } from './shared/namings';
export { openReadModels, type StoreOptions } from './folding/open-read-models';
export type { ReadModelStore } from './folding/read-model-store';
export type { ModelEntry, ModelState } from './storing/catalogue-tables';
export { openReader, type Reader, type ReaderOptions } from './reading/reader';
export { factsBetween, snapshotOn, type OnDay } from './reading/valid-on';
export { inForceFrom } from './reading/row-on-day';
export { CLASS_MODELS, TREE_MODELS, VIEWER_MODELS } from './reading/viewers';
export type { ViewerClass } from './reading/viewer-class';
export type { ReachOptions } from './reading/waiters';
export type { Changes } from './reading/fold-progress';
export type { Cursors, OrderBy, Page, PageBounds, PageRequest, Range, Snapshot, Where } from './reading/snapshot';
export { MOST_AT_ONCE } from './reading/bounds';
export { InvalidCursor, positionInCursor } from './reading/cursor';
export { runProjector, type Projector, type ProjectorState } from './running/projector';
export type { ProjectorOptions } from './running/projector-options';
export { projectorProgram } from './running/projector-program';
export { serveHealth } from './running/health';
export { aboutOf, entityFactsOf, FACTS_MODEL, readModelsOf } from './read-models-of';
export { requestRebuild, type RebuildRequest } from './storing/request-rebuild';
export { openOverview, type ModelOverview, type Overview } from './running/overview';
export type { PoisonNote } from './storing/poison-notes';
export { law } from './shared/law';
export { orgUnitPaths } from './shared/org-unit-paths';
export { refusedConsequencesOf, type RefusedConsequenceRow } from './shared/refused-consequences';
export { decision, evidenceOf, reasonsOf, type DecisionView } from './shared/decision';
export { documentEntity, entityOf, type EntityFactRow, type EntityFacts } from './shared/entity-facts';
export { CLOCK, instants } from './shared/instants';
export { inlineWordsOf, lifeOfPerson, lifeOfPosting } from './personnel/lives';
export * from './personnel/candidacies.read-model';
export * from './personnel/candidacy-views';
export * from './personnel/matching-proposals.read-model';
export * from './personnel/nominations.read-model';
export * from './personnel/station-enterprises.read-model';
export * from './personnel/persons.read-model';
export * from './personnel/postings.read-model';
export * from './personnel/station-postings.read-model';
export { partyRelation, leaderCandidate, succession } from './personnel/posting-row';
export * from './personnel/rounds.read-model';
export * from './personnel/supervision-months.read-model';
export * from './personnel/rosters.read-model';
export * from './personnel/hearings.read-model';
export * from './personnel/problems.read-model';
export * from './personnel/work-reports.read-model';
export * from './personnel/trainings.read-model';
export * from './personnel/commendations.read-model';
export * from './personnel/practices.read-model';
export * from './personnel/programme-years.read-model';
export * from './personnel/programme-counts';
export * from './personnel/round-outcomes.read-model';
export * from './personnel/annulled-facts.read-model';
export * from './personnel/retention-holds.read-model';
export * from './personnel/retentions.read-model';
export { openDatabase } from './storing/open-database';
export type { Database, Session } from './storing/database';
export * from './organization/rows';
export * from './integrity-performance/branch-people.read-model';
export * from './integrity-performance/process-audits.read-model';
export * from './integrity-performance/process-deviations.read-model';
export * from './integrity-performance/station-business-views';
export * from './integrity-performance/station-businesses.read-model';
export * from './integrity-performance/team-plans.read-model';
export * from './integrity-performance/cited-breaches.read-model';
export * from './integrity-performance/clue-views';
export * from './integrity-performance/clues.read-model';
export * from './integrity-performance/duty-list-views';
export * from './integrity-performance/first-secretary-terms.read-model';
export * from './integrity-performance/duty-lists.read-model';
export * from './integrity-performance/risk-point-views';
export * from './integrity-performance/risk-points.read-model';
export * from './integrity-performance/station-places.read-model';
export * from './integrity-performance/evaluations.read-model';
export { deductionView } from './integrity-performance/evaluation-views';
export * from './integrity-performance/indicators.read-model';
export { readingView, type ReadingView } from './integrity-performance/indicator-views';
export * from './integrity-performance/inspection-findings.read-model';
export * from './integrity-performance/inspections.read-model';
export * from './integrity-performance/integrity-activities.read-model';
export * from './integrity-performance/model-station-views';
export * from './integrity-performance/model-stations.read-model';
export * from './integrity-performance/posting-standings.read-model';
export * from './integrity-performance/scheme-drafts.read-model';
export * from './integrity-performance/schemes.read-model';
export * from './integrity-performance/surveys.read-model';
export * from './integrity-performance/upward-reviews.read-model';
export * from './integrity-performance/work-plans.read-model';
