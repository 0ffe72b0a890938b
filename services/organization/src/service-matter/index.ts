import { serviceMatters } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueServices } from './due-items';
import { serviceMatterAmendments } from './service-matter.amendments';
import { serviceMatter } from './service-matter.decider';
import {
  ServiceEffectResolver,
  ServiceMatterResolver,
  ServiceRenderingResolver,
  ServiceVerificationResolver,
  StationServiceMattersResolver,
} from './service-matter.resolver';
import { ServiceMatter } from './service-matter.types';
import { CountyServiceTotalsResolver, StationServiceTotalsResolver } from './service-totals.resolver';

/** What branches do for the masses, and what the masses say of it. */
export const serviceMatterSlice = defineSlice({
  aggregate: serviceMatter,
  amendments: serviceMatterAmendments,
  entity: { name: 'ServiceMatter', type: () => ServiceMatter, model: serviceMatters },
  dueItems: [dueServices],
  resolvers: [
    ServiceMatterResolver,
    ServiceRenderingResolver,
    ServiceVerificationResolver,
    ServiceEffectResolver,
    StationServiceMattersResolver,
    CountyServiceTotalsResolver,
    StationServiceTotalsResolver,
  ],
});
