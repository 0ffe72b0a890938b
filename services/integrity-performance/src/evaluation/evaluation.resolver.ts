import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { evaluationGrade, evaluationIdOf, evaluationKind } from '@zhudian/facts';
import { evaluations, evaluationStage, schemes, type EvaluationRow } from '@zhudian/projections';
import { connect, enumTypeOf, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Posting, type PostingReference } from '../posting/posting.types';
import { Scheme } from '../scheme/scheme.types';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { Evaluation, EvaluationConnection } from './evaluation.types';

const EvaluationKind = enumTypeOf(evaluationKind);
const EvaluationStage = enumTypeOf(evaluationStage);
const EvaluationGrade = enumTypeOf(evaluationGrade);

/** A posting of three years has 36 months, touches one more, and has one term. */
const MOST_EVALUATIONS = 100;

@ArgsType()
class EvaluationsArgs extends StationsArgs {
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, this month or later. 月份不早于。' }) monthFrom?:
    string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM, before this month. 月份早于。' }) monthBefore?:
    string | null;
  @Field(() => EvaluationKind, { nullable: true }) kind?: string | null;
  @Field(() => EvaluationStage, { nullable: true }) stage?: string | null;
  @Field(() => EvaluationGrade, { nullable: true }) grade?: string | null;
  @Field(() => ID, { nullable: true }) postingId?: string | null;
}

/** One month, if it lies in the span, or all months of the span. */
const monthsFilter = ({ month, monthFrom, monthBefore }: EvaluationsArgs) => {
  if (!month) return span(monthFrom, monthBefore);
  return month >= (monthFrom ?? month) && (!monthBefore || month < monthBefore) ? month : [];
};

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, { nullable: true, description: 'One evaluation, `<posting>.<month or TERM>`. 一次评价。' })
  evaluation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(evaluations, id);
  }

  @Query(() => EvaluationConnection, {
    description: 'The evaluation board: newest month first, then by station; the missing cells of each. 考评看板。',
  })
  async evaluations(@Args(() => EvaluationsArgs) args: EvaluationsArgs, @Ctx() context: RequestContext) {
    const { kind, stage, grade, postingId } = args;
    const stationId = await stationsFilter(context, args);
    const where = { month: monthsFilter(args), kind, stage, grade, stationId, postingId };
    const orderBy = [{ column: 'month', direction: 'desc' }, 'stationId'] as const;
    return connect(context, evaluations, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Posting)
  posting(@Root() { postingId: id }: EvaluationRow): PostingReference {
    return { id };
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: EvaluationRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Scheme, { nullable: true, description: 'By which it was scored. 据以计分的方案。' })
  scheme(@Root() { schemeVersion }: EvaluationRow, @Ctx() context: RequestContext) {
    return schemeVersion === null ? null : context.find(schemes, `programme.${schemeVersion}`);
  }
}

@Resolver(() => Posting)
export class PostingEvaluationsResolver {
  @FieldResolver(() => [Evaluation], {
    description: 'Its months, oldest first: the trend. The term comes first. 各月评价（趋势），任期评价在最前。',
  })
  async evaluations(
    @Root() { id }: PostingReference,
    @Arg('last', () => Int, { nullable: true, description: 'Only the newest months. 仅最近若干次。' })
    last: number | null | undefined,
    @Ctx() { snapshot }: RequestContext,
  ) {
    const { rows } = await snapshot.page(evaluations, {
      where: { postingId: id },
      orderBy: ['month'],
      first: MOST_EVALUATIONS,
    });
    return typeof last === 'number' ? rows.slice(Math.max(0, rows.length - Math.max(0, last))) : rows;
  }

  @FieldResolver(() => Evaluation, { nullable: true, description: 'The evaluation of its term, once open. 任期评价。' })
  termEvaluation(@Root() { id }: PostingReference, @Ctx() context: RequestContext) {
    return context.find(evaluations, evaluationIdOf(id, undefined));
  }
}
