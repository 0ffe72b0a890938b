import { stationBusinesses } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { BusinessBoardResolver } from './business-board.resolver';
import {
  ProcessAuditResolver,
  ProcessDeviationResolver,
  TeamPlanItemResolver,
  TeamPlanResolver,
} from './business-parts.resolver';
import { dueDeviations, dueTeamPlans } from './due-items';
import { stationBusinessAmendments } from './station-business.amendments';
import { stationBusiness } from './station-business.decider';
import { StationBusinessLinkResolver, StationBusinessResolver } from './station-business.resolver';
import { StationBusiness } from './station-business.types';

/** The business of a station: process standards and their audits, team plans, and how its management was scored. */
export const stationBusinessSlice = defineSlice({
  aggregate: stationBusiness,
  amendments: stationBusinessAmendments,
  entity: { name: 'StationBusiness', type: () => StationBusiness, model: stationBusinesses },
  dueItems: [dueDeviations, dueTeamPlans],
  resolvers: [
    StationBusinessResolver,
    StationBusinessLinkResolver,
    ProcessAuditResolver,
    ProcessDeviationResolver,
    TeamPlanResolver,
    TeamPlanItemResolver,
    BusinessBoardResolver,
  ],
});
