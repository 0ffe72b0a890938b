import type { ClassType } from 'type-graphql';
import { PostingCockpitResolver } from './posting/cockpit.resolver';
import { ListsResolver } from './graph/lists.resolver';
import { ConsentResolver } from './candidacy/consent.resolver';
import {
  AssignmentResolver,
  ForgoneResolver,
  MatchingProposalResolver,
  RoundMatchingResolver,
} from './round/matching.resolver';
import { CandidacyPipelineResolver, ObjectionResolver, PipelineResolver } from './candidacy/pipeline.resolver';

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
