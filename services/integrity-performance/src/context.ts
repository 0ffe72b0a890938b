import { evaluations, indicators } from '@zhudian/projections';
import { mutationsOf, type Service } from '@zhudian/kernel/server';
import { evaluation } from './evaluation/evaluation.decider';
import { changesResolvers } from './graph/changes.resolvers';
import { EvaluationResolver, PostingEvaluationsResolver } from './graph/evaluation.resolver';
import { IndicatorResolver, StationIndicatorsResolver } from './graph/indicator.resolver';
import { Evaluation, Indicator } from './graph/types';
import { indicator } from './indicator/indicator.decider';
import { monthEvaluation } from './policies/month-evaluation';

/** The integrity and performance context: what the stations achieve, and how the postings are judged. */
export const integrityPerformance: Service = {
  context: 'integrity-performance',
  aggregates: [indicator, evaluation],
  shape: {
    resolvers: [
      IndicatorResolver,
      StationIndicatorsResolver,
      EvaluationResolver,
      PostingEvaluationsResolver,
      ...changesResolvers,
      mutationsOf({ aggregate: indicator, type: () => Indicator, find: (context, id) => context.find(indicators, id) }),
      mutationsOf({
        aggregate: evaluation,
        type: () => Evaluation,
        find: (context, id) => context.find(evaluations, id),
      }),
    ],
    references: {
      Station: ({ id }) => ({ id }),
      Posting: ({ id }) => ({ id }),
      Indicator: ({ id }, context) => context.find(indicators, id),
      Evaluation: ({ id }, context) => context.find(evaluations, id),
    },
    ownedElsewhere: ['Station', 'Posting'],
  },
  policies: [monthEvaluation],
};
