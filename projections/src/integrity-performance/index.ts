import type { ReadModel } from '../define-read-model';
import { orgUnitPaths } from '../shared/org-unit-paths';
import { policyProgress } from '../shared/policy-progress';
import { evaluations } from './evaluations.read-model';
import { indicators } from './indicators.read-model';

export * from './evaluations.read-model';
export * from './indicators.read-model';

export const readModels = [
  orgUnitPaths('integrity-performance'),
  policyProgress('integrity-performance'),
  indicators,
  evaluations,
] as readonly unknown[] as readonly ReadModel[];
