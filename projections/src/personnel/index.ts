import type { ReadModel } from '../define-read-model';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { policyProgress } from '../shared/policy-progress';
import { candidacies } from './candidacies.read-model';
import { persons } from './persons.read-model';
import { postings, stationPostings } from './postings.read-model';
import { rounds } from './rounds.read-model';

export * from './candidacies.read-model';
export * from './persons.read-model';
export * from './postings.read-model';
export * from './rounds.read-model';

export const readModels = [
  orgUnitPaths('personnel'),
  policyProgress('personnel'),
  persons,
  rounds,
  candidacies,
  postings,
  stationPostings,
] as readonly unknown[] as readonly ReadModel[];
