import { indicators } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { indicatorAmendments } from './indicator.amendments';
import { indicator } from './indicator.decider';
import { IndicatorKindResolver, IndicatorRollUpResolver } from './indicator-kind.resolver';
import { IndicatorResolver, StationIndicatorsResolver } from './indicator.resolver';
import { Indicator } from './indicator.types';

/** The key indicators of a station: targets, readings, linked domains. */
export const indicatorSlice = defineSlice({
  aggregate: indicator,
  amendments: indicatorAmendments,
  entity: {
    name: 'Indicator',
    type: () => Indicator,
    model: indicators,
  },
  resolvers: [IndicatorResolver, StationIndicatorsResolver, IndicatorKindResolver, IndicatorRollUpResolver],
});
