import type { ReadModel } from '../declaring/define-read-model';
import { defineEntityFacts } from '../shared/entity-facts';
import { holdings } from '../shared/holdings';
import { namings } from '../shared/namings';
import { law } from '../shared/law';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { refusedConsequencesOf } from '../shared/refused-consequences';
import { branchPeople } from './branch-people.read-model';
import { citedBreaches } from './cited-breaches.read-model';
import { clues } from './clues.read-model';
import { dutyLists } from './duty-lists.read-model';
import { evaluations } from './evaluations.read-model';
import { firstSecretaryTerms } from './first-secretary-terms.read-model';
import { indicators } from './indicators.read-model';
import { inspectionFindings } from './inspection-findings.read-model';
import { inspections } from './inspections.read-model';
import { integrityActivities } from './integrity-activities.read-model';
import { modelStations } from './model-stations.read-model';
import { postingStandings } from './posting-standings.read-model';
import { riskPoints } from './risk-points.read-model';
import { processAudits } from './process-audits.read-model';
import { processDeviations } from './process-deviations.read-model';
import { stationBusinesses } from './station-businesses.read-model';
import { teamPlans } from './team-plans.read-model';
import { schemeDrafts } from './scheme-drafts.read-model';
import { schemes } from './schemes.read-model';
import { stationPlaces } from './station-places.read-model';
import { surveys } from './surveys.read-model';
import { upwardReviews } from './upward-reviews.read-model';
import { workPlans } from './work-plans.read-model';

export * from './branch-people.read-model';
export * from './cited-breaches.read-model';
export * from './clues.read-model';
export * from './duty-list-views';
export * from './duty-lists.read-model';
export * from './evaluations.read-model';
export * from './first-secretary-terms.read-model';
export * from './indicators.read-model';
export * from './inspection-findings.read-model';
export * from './inspections.read-model';
export * from './integrity-activities.read-model';
export * from './model-station-views';
export * from './model-stations.read-model';
export * from './posting-standings.read-model';
export * from './risk-point-views';
export * from './risk-points.read-model';
export * from './process-audits.read-model';
export * from './process-deviations.read-model';
export * from './station-business-views';
export * from './station-businesses.read-model';
export * from './team-plans.read-model';
export * from './scheme-drafts.read-model';
export * from './schemes.read-model';
export * from './station-places.read-model';
export * from './surveys.read-model';
export * from './upward-reviews.read-model';
export * from './work-plans.read-model';

const entities = [
  indicators,
  schemes,
  schemeDrafts,
  workPlans,
  evaluations,
  dutyLists,
  riskPoints,
  clues,
  surveys,
  upwardReviews,
  stationBusinesses,
  inspections,
  modelStations,
  integrityActivities,
] as readonly unknown[] as readonly ReadModel[];

export const entityFacts = defineEntityFacts('integrity-performance', entities);

export const readModels = [
  orgUnitPaths('integrity-performance'),
  holdings('integrity-performance'),
  namings('integrity-performance'),
  law('integrity-performance'),
  refusedConsequencesOf('integrity-performance'),
  ...entities,
  entityFacts,
  postingStandings,
  stationPlaces,
  branchPeople,
  firstSecretaryTerms,
  inspectionFindings,
  processAudits,
  processDeviations,
  teamPlans,
  citedBreaches,
] as readonly unknown[] as readonly ReadModel[];
