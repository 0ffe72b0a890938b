import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rounds, type JudgementView } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { CriterionJudgement, SelectionCriterion } from './candidacy.types';

@Resolver(() => CriterionJudgement)
export class CriterionJudgementResolver {
  @FieldResolver(() => SelectionCriterion, {
    nullable: true,
    description: 'What was judged, in the version of then. 评判所依据的条件。',
  })
  async criterion(@Root() { roundId, version, code }: JudgementView, @Ctx() context: RequestContext) {
    const round = await context.find(rounds, roundId);
    const published = round?.criteriaVersions.find((one) => one.version === version);
    return published?.criteria.find((one) => one.code === code) ?? null;
  }
}
