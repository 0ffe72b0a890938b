import { riskPoints } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueRiskReviews } from './due-items';
import { RiskCellResolver, RiskPostResolver, StationRiskDomainsResolver } from './risk-board.resolver';
import { riskPointAmendments } from './risk-point.amendments';
import { riskPoint } from './risk-point.decider';
import { RiskControlResolver, RiskPointResolver, StationRiskPointsResolver } from './risk-point.resolver';
import { RiskPoint } from './risk-point.types';

/** The register of integrity risks in the four domains, and how they are controlled. */
export const riskPointSlice = defineSlice({
  aggregate: riskPoint,
  amendments: riskPointAmendments,
  entity: { name: 'RiskPoint', type: () => RiskPoint, model: riskPoints },
  dueItems: [dueRiskReviews],
  resolvers: [
    RiskPointResolver,
    RiskControlResolver,
    RiskCellResolver,
    RiskPostResolver,
    StationRiskPointsResolver,
    StationRiskDomainsResolver,
  ],
});
