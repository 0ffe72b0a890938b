import type { ReadModel } from '../declaring/define-read-model';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { policyProgress } from '../shared/policy-progress';
import { candidacies } from './candidacies.read-model';
import { nominations } from './nominations.read-model';
import { stationEnterprises } from './station-enterprises.read-model';
import { matchingProposals } from './matching-proposals.read-model';
import { persons } from './persons.read-model';
import { postings, stationPostings } from './postings.read-model';
import { rounds } from './rounds.read-model';
import { supervisionMonths } from './supervision-months.read-model';
import { rosters } from './rosters.read-model';
import { hearings } from './hearings.read-model';
import { problems } from './problems.read-model';
import { workReports } from './work-reports.read-model';
import { trainings, attendances, personTrainings } from './trainings.read-model';
import { commendations } from './commendations.read-model';
import { practices } from './practices.read-model';
import { programmeYears } from './programme-years.read-model';
import { roundOutcomes } from './round-outcomes.read-model';

export * from './candidacies.read-model';
export * from './matching-proposals.read-model';
export * from './nominations.read-model';
export * from './station-enterprises.read-model';
export * from './persons.read-model';
export * from './postings.read-model';
export * from './rounds.read-model';
export * from './supervision-months.read-model';
export * from './rosters.read-model';
export * from './hearings.read-model';
export * from './problems.read-model';
export * from './work-reports.read-model';
export * from './trainings.read-model';
export * from './commendations.read-model';
export * from './practices.read-model';
export * from './programme-years.read-model';
export * from './round-outcomes.read-model';

export const readModels = [
  orgUnitPaths('personnel'),
  policyProgress('personnel'),
  persons,
  rounds,
  candidacies,
  matchingProposals,
  stationEnterprises,
  postings,
  stationPostings,
  supervisionMonths,
  rosters,
  hearings,
  problems,
  workReports,
  trainings,
  attendances,
  personTrainings,
  commendations,
  nominations,
  practices,
  programmeYears,
  roundOutcomes,
] as readonly unknown[] as readonly ReadModel[];
