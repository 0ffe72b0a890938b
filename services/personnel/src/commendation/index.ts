import { commendations, practices } from '@zhudian/projections';
import { commendationAmendments } from './commendation.amendments';
import { defineSlice, entityPart } from '@zhudian/framework/service';
import { commendation } from './commendation.decider';
import { CommendationResolver } from './commendation.resolver';
import { Commendation, Practice } from './commendation.types';
import { meritResolvers } from './merit.resolver';
import { PracticeAdoptionResolver, PracticeResolver } from './practice.resolver';

/** Commendations: nominations, awards, recommendations for promotion, and the practices that spread. */
export const commendationSlice = defineSlice({
  aggregate: commendation,
  amendments: commendationAmendments,
  /** A practice may be published without a commendation: then there is none to show. */
  entity: { name: 'Commendation', type: () => Commendation, model: commendations, mayHide: true },
  resolvers: [CommendationResolver, ...meritResolvers, PracticeResolver, PracticeAdoptionResolver],
  parts: [entityPart({ name: 'Practice', type: () => Practice, model: practices })],
  references: { Practice: ({ id }, context) => context.find(practices, id) },
});
