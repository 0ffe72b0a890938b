import { pairs } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { duePairResults } from './due-items';
import { pairAmendments } from './pair.amendments';
import { pair } from './pair.decider';
import { BranchPairsResolver, PairResolver } from './pair.resolver';
import { Pair } from './pair.types';

/** Members who lead one or two others, on what topic, until when, and what came of it. */
export const pairSlice = defineSlice({
  aggregate: pair,
  amendments: pairAmendments,
  entity: { name: 'Pair', type: () => Pair, model: pairs },
  dueItems: [duePairResults],
  resolvers: [PairResolver, BranchPairsResolver],
});
