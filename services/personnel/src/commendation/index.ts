import { commendations, practices } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { commendation } from './commendation.decider';
import {
  CommendationResolver,
  meritResolvers,
  PracticeAdoptionResolver,
  PracticeResolver,
} from './commendation.resolver';
import { Commendation } from './commendation.types';

/** Commendations: nominations, awards, recommendations for promotion, and practices that spread. */
export const commendationSlice = defineSlice({
  aggregate: commendation,
  entity: { name: 'Commendation', type: () => Commendation, model: commendations },
  resolvers: [CommendationResolver, ...meritResolvers, PracticeResolver, PracticeAdoptionResolver],
  references: { Practice: ({ id }, context) => context.find(practices, id) },
});
