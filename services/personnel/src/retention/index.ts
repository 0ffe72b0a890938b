import { retentionHolds, retentions } from '@zhudian/projections';
import { defineSlice, entityPart } from '@zhudian/framework/service';
import { retentionHolding } from './holding';
import { retentionAmendments } from './retention.amendments';
import { retention } from './retention.decider';
import { RetentionHoldResolver, RetentionResolver } from './retention.resolver';
import { Retention, RetentionHold } from './retention.types';

/** How long is kept what is in no log: what is over and deleted, and what is held. */
export const retentionSlice = defineSlice({
  aggregate: retention,
  amendments: retentionAmendments,
  entity: { name: 'Retention', type: () => Retention, model: retentions },
  holding: retentionHolding,
  resolvers: [RetentionResolver, RetentionHoldResolver],
  parts: [
    entityPart({
      name: 'RetentionHold',
      type: () => RetentionHold,
      model: retentionHolds,
      answers: ['HoldRetention', 'ReleaseRetention'],
      by: 'holdId',
    }),
  ],
  references: { RetentionHold: ({ id }, context) => context.find(retentionHolds, id) },
});
