import type { ClassType } from 'type-graphql';
import { ConsentResolver } from './graph/consent.resolver';
import {
  AssignmentResolver,
  ForgoneResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
} from './graph/matching.resolver';
import { CandidacyPipelineResolver, ObjectionResolver, PipelineResolver } from './graph/pipeline.resolver';

/** 选得准: what the selection shows beside its rounds and candidacies. */
export const selectionResolvers: readonly ClassType[] = [
  PipelineResolver,
  CandidacyPipelineResolver,
  ObjectionResolver,
  ConsentResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
  AssignmentResolver,
  ForgoneResolver,
];
