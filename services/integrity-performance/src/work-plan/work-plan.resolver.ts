import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { workPlans, workPlanStage, type WorkPlanRow } from '@zhudian/projections';
import { connect, enumTypeOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Posting, type PostingReference } from '../posting/posting.types';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { WorkPlan, WorkPlanConnection } from './work-plan.types';

const WorkPlanStage = enumTypeOf(workPlanStage);

/** A posting of three years has 36 months and touches one more. */
const MOST_PLANS = 60;

@ArgsType()
class WorkPlansArgs extends StationsArgs {
  @Field(() => String, { nullable: true, description: 'YYYY-MM. 月份。' }) month?: string | null;
  @Field(() => WorkPlanStage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true }) postingId?: string | null;
}

@Resolver(() => WorkPlan)
export class WorkPlanResolver {
  @Query(() => WorkPlan, {
    nullable: true,
    description: 'The work plan of a month, `<posting>.<month>`. 一个月的工作计划。',
  })
  workPlan(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(workPlans, id);
  }

  @Query(() => WorkPlanConnection, {
    description: 'Work plans, newest month first, then by station. 月度工作计划，新的在前。',
  })
  async workPlans(@Args(() => WorkPlansArgs) args: WorkPlansArgs, @Ctx() context: RequestContext) {
    const { month, stage, postingId } = args;
    const where = { month, stage, stationId: await stationsFilter(context, args), postingId };
    const orderBy = [{ column: 'month', direction: 'desc' }, 'stationId'] as const;
    return connect(context, workPlans, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Posting)
  posting(@Root() { postingId: id }: WorkPlanRow): PostingReference {
    return { id };
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: WorkPlanRow): StationReference {
    return { id };
  }
}

@Resolver(() => Posting)
export class PostingWorkPlansResolver {
  @FieldResolver(() => [WorkPlan], { description: 'Its work plans, oldest month first. 各月工作计划。' })
  async workPlans(@Root() { id }: PostingReference, @Ctx() { snapshot }: RequestContext) {
    const { rows } = await snapshot.page(workPlans, {
      where: { postingId: id },
      orderBy: ['month'],
      first: MOST_PLANS,
    });
    return rows;
  }
}
