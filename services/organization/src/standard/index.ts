import { standards } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { CoverageBoardResolver, StationStandardsResolver } from './coverage.resolver';
import { dueShortfalls, dueStandardChecks } from './due-items';
import { standardAmendments } from './standard.amendments';
import { standard } from './standard.decider';
import {
  ShortfallRectificationResolver,
  ShortfallResolver,
  StandardAdoptionResolver,
  StandardResolver,
} from './standard.resolver';
import { Standard } from './standard.types';

/** What stations and their branches have as standards and rules, and whether they keep them. */
export const standardSlice = defineSlice({
  aggregate: standard,
  amendments: standardAmendments,
  entity: { name: 'Standard', type: () => Standard, model: standards },
  dueItems: [dueStandardChecks, dueShortfalls],
  resolvers: [
    StandardResolver,
    StandardAdoptionResolver,
    ShortfallResolver,
    ShortfallRectificationResolver,
    CoverageBoardResolver,
    StationStandardsResolver,
  ],
});
