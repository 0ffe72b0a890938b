import { candidacies } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { candidacyAmendments } from './candidacy.amendments';
import { candidacy } from './candidacy.decider';
import { CandidacyResolver, RecommendationResolver } from './candidacy.resolver';
import { Candidacy } from './candidacy.types';
import { ConsentResolver } from './consent.resolver';
import { dueNotices, dueRecommendations } from './due-items';
import { CriterionJudgementResolver } from './judgement.resolver';
import { CandidacyPipelineResolver, ObjectionResolver } from './pipeline.resolver';

/** One candidate in one round, through the five steps. */
export const candidacySlice = defineSlice({
  aggregate: candidacy,
  amendments: candidacyAmendments,
  entity: { name: 'Candidacy', type: () => Candidacy, model: candidacies },
  dueItems: [dueRecommendations, dueNotices],
  resolvers: [
    CandidacyResolver,
    RecommendationResolver,
    CriterionJudgementResolver,
    CandidacyPipelineResolver,
    ObjectionResolver,
    ConsentResolver,
  ],
});
