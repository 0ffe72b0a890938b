import type { ReadModel } from '../declaring/define-read-model';
import { defineEntityFacts } from '../shared/entity-facts';
import { instants } from '../shared/instants';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { policyProgress } from '../shared/policy-progress';
import { branches } from './branches.read-model';
import { corrections, leftovers } from './corrections.read-model';
import { orgUnits } from './org-units.read-model';
import { stations } from './stations.read-model';

export * from './branches.read-model';
export * from './corrections.read-model';
export * from './org-units.read-model';
export * from './stations.read-model';

const entities = [orgUnits, stations, branches] as readonly unknown[] as readonly ReadModel[];

export const entityFacts = defineEntityFacts('organization', entities);

export const readModels = [
  orgUnitPaths('organization'),
  policyProgress('organization'),
  instants,
  ...entities,
  entityFacts,
  corrections,
  leftovers,
] as readonly unknown[] as readonly ReadModel[];
