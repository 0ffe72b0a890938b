import type { ReadModel } from '../declaring/define-read-model';
import { defineEntityFacts } from '../shared/entity-facts';
import { holdings } from '../shared/holdings';
import { namings } from '../shared/namings';
import { law } from '../shared/law';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { refusedConsequencesOf } from '../shared/refused-consequences';
import { candidacies } from './candidacies.read-model';
import { nominations } from './nominations.read-model';
import { stationEnterprises } from './station-enterprises.read-model';
import { lifeOfPerson, lifeOfPosting, lives } from './lives';
import { matchingProposals } from './matching-proposals.read-model';
import { persons } from './persons.read-model';
import { postings } from './postings.read-model';
import { stationPostings } from './station-postings.read-model';
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
import { annulledFacts } from './annulled-facts.read-model';
import { retentionHolds } from './retention-holds.read-model';
import { retentions } from './retentions.read-model';
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
export * from './annulled-facts.read-model';
export * from './retention-holds.read-model';
export * from './retentions.read-model';

const entities = [
  persons,
  rounds,
  candidacies,
  postings,
  supervisionMonths,
  hearings,
  problems,
  trainings,
  commendations,
  practices,
  matchingProposals,
  workReports,
  retentions,
  retentionHolds,
] as readonly unknown[] as readonly ReadModel[];

export const entityFacts = defineEntityFacts('personnel', entities, lives);

/** The lives of persons and postings hold what happened to them in any context. */
export const about = {
  Person: { model: persons as unknown as ReadModel, entityOf: lifeOfPerson },
  Posting: { model: postings as unknown as ReadModel, entityOf: lifeOfPosting },
};

export const readModels = [
  orgUnitPaths('personnel'),
  holdings('personnel'),
  namings('personnel'),
  law('personnel'),
  refusedConsequencesOf('personnel'),
  ...entities,
  entityFacts,
  stationEnterprises,
  stationPostings,
  rosters,
  attendances,
  personTrainings,
  nominations,
  programmeYears,
  roundOutcomes,
  annulledFacts,
] as readonly unknown[] as readonly ReadModel[];
