import { indicatorEvents, streamOf } from '@zhudian/facts';
import { indicators } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { indicator } from './indicator.decider';
import { IndicatorResolver, StationIndicatorsResolver } from './indicator.resolver';
import { Indicator } from './indicator.types';

/** The key indicators of a station: targets, readings, linked domains. */
export const indicatorSlice = defineSlice({
  aggregate: indicator,
  entity: {
    name: 'Indicator',
    type: () => Indicator,
    model: indicators,
    changes: { streams: (id) => [streamOf(indicatorEvents, id)] },
  },
  resolvers: [IndicatorResolver, StationIndicatorsResolver],
});
