import { indicators } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/framework/service';
import { changesResolvers } from './graph/changes.resolvers';
import { IndicatorResolver, StationIndicatorsResolver } from './indicator/indicator.resolver';
import { Indicator } from './graph/types';
import { indicator } from './indicator/indicator.decider';
import { judging } from './judging';

/** The integrity and performance context: what the stations achieve, and how the postings are judged. */
export const integrityPerformance: Service = {
  context: 'integrity-performance',
  aggregates: [indicator, ...judging.aggregates],
  shape: {
    resolvers: [
      IndicatorResolver,
      StationIndicatorsResolver,
      ...changesResolvers,
      mutationsOf({ aggregate: indicator, type: () => Indicator, find: (context, id) => context.find(indicators, id) }),
      ...judging.shape.resolvers,
    ],
    references: {
      Station: ({ id }) => ({ id }),
      Posting: ({ id }) => ({ id }),
      Person: ({ id }) => ({ id }),
      Indicator: ({ id }, context) => context.find(indicators, id),
      ...judging.shape.references,
    },
    ownedElsewhere: ['Station', 'Posting', 'Person'],
  },
  policies: [...judging.policies],
};
