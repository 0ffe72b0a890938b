import { modelStations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { modelStationAfterBreach, modelStationAfterRisk } from './after-failure';
import { modelStationAfterGrace } from './after-grace';
import { dueCriteria, dueNotices, dueRenewals } from './due-items';
import { modelStationHolding } from './holding';
import { modelStationAmendments } from './model-station.amendments';
import { modelStation } from './model-station.decider';
import { ModelStationResolver, ModelStationRevocationResolver, StationModelResolver } from './model-station.resolver';
import { ModelStation } from './model-station.types';
import { ModelStationReadinessResolver, ModelStationTotalsResolver } from './readiness.resolver';

/** Integrity model stations: what the title asks, who holds it, and how it is lost. */
export const modelStationSlice = defineSlice({
  aggregate: modelStation,
  amendments: modelStationAmendments,
  entity: { name: 'ModelStation', type: () => ModelStation, model: modelStations },
  holding: modelStationHolding,
  policies: [modelStationAfterBreach, modelStationAfterRisk],
  timedPolicies: [modelStationAfterGrace],
  dueItems: [dueRenewals, dueNotices, dueCriteria],
  resolvers: [
    ModelStationResolver,
    ModelStationRevocationResolver,
    ModelStationReadinessResolver,
    ModelStationTotalsResolver,
    StationModelResolver,
  ],
});
