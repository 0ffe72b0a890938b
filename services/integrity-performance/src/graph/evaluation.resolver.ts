import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { evaluations, type EvaluationRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/kernel/server';
import { Evaluation, Posting, Station } from './types';

/** A posting of three years has 36 months, touches one more, and has one term. */
const MOST_EVALUATIONS = 100;

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, { nullable: true, description: 'One evaluation, `<posting>.<month or TERM>`. 一次评价。' })
  evaluation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(evaluations, id);
  }

  @FieldResolver(() => Posting)
  posting(@Root() { postingId: id }: EvaluationRow): Posting {
    return { id };
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: EvaluationRow): Station {
    return { id };
  }
}

@Resolver(() => Posting)
export class PostingEvaluationsResolver {
  @FieldResolver(() => [Evaluation], { description: 'Its evaluations by month; that of the term comes first. 评价。' })
  async evaluations(@Root() { id }: Posting, @Ctx() { snapshot }: RequestContext) {
    const { rows } = await snapshot.page(evaluations, {
      where: { postingId: id },
      orderBy: ['month'],
      first: MOST_EVALUATIONS,
    });
    return rows;
  }
}
