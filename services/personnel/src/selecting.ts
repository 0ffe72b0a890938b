import type { ClassType } from 'type-graphql';
import { PostingCockpitResolver } from './graph/cockpit.resolver';
import { ListsResolver } from './graph/lists.resolver';
import { ConsentResolver } from './graph/consent.resolver';
import {
  AssignmentResolver,
  ForgoneResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
} from './graph/matching.resolver';
import { CandidacyPipelineResolver, ObjectionResolver, PipelineResolver } from './graph/pipeline.resolver';

/** What selection and postings show beside their entities. */
export const selectionResolvers: readonly ClassType[] = [
  PipelineResolver,
  CandidacyPipelineResolver,
  ObjectionResolver,
  ConsentResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
  AssignmentResolver,
  ForgoneResolver,
  PostingCockpitResolver,
  ListsResolver,
];
