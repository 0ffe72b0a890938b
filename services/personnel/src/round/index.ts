import { matchingProposals, rounds } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import {
  AssignmentResolver,
  ForgoneResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
} from './matching.resolver';
import { dueTargets } from './due-items';
import { RoundPipelineResolver } from './pipeline.resolver';
import { roundAmendments } from './round.amendments';
import { round } from './round.decider';
import { EnterpriseAnalysisResolver, RoundResolver } from './round.resolver';
import { SelectionRound } from './round.types';

/** A selection round: analyses, diagnoses, target stations, the matching proposed, the pipeline. */
export const roundSlice = defineSlice({
  aggregate: round,
  amendments: roundAmendments,
  entity: {
    name: 'SelectionRound',
    type: () => SelectionRound,
    model: rounds,
  },
  details: [matchingProposals],
  dueItems: [dueTargets],
  resolvers: [
    RoundResolver,
    EnterpriseAnalysisResolver,
    RoundPipelineResolver,
    RoundMatchingResolver,
    MatchingProposalResolver,
    AssignmentResolver,
    ForgoneResolver,
  ],
});
