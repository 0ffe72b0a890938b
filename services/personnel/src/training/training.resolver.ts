import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { attendances, trainings, type TrainingRow } from '@zhudian/projections';
import { PageArgs, allRows, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { both, daysOfYear, earliest, span, within } from '../shared/filters.args';
import { TrainingsArgs } from './training.args';
import { Training, TrainingAttendanceConnection, TrainingConnection } from './training.types';

const trainingsWhere = async (args: TrainingsArgs, context: RequestContext) => {
  const { audience, stage, bureauId, year, plannedFrom, plannedBefore, overdueOn, personId } = args;
  const attended = personId ? await allRows(context, attendances, { personId }) : undefined;
  return {
    audience,
    bureauId,
    id: attended?.map(({ trainingId }) => trainingId),
    stage: both(stage, overdueOn ? 'PLANNED' : undefined),
    plannedOn: within(daysOfYear(year), span(plannedFrom, earliest(plannedBefore, overdueOn))),
  };
};

@Resolver(() => Training)
export class TrainingResolver {
  @Query(() => Training, { nullable: true, description: 'One training. 一次培训。' })
  training(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(trainings, id);
  }

  @Query(() => TrainingConnection, { description: 'Trainings, newest first. 教育培训，新的在前。' })
  async trainings(@Args(() => TrainingsArgs) args: TrainingsArgs, @Ctx() context: RequestContext) {
    const where = await trainingsWhere(args, context);
    const orderBy = [{ column: 'plannedOn', direction: 'desc' }] as const;
    return connect(context, trainings, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => TrainingAttendanceConnection, { description: 'Who attended. 参加人员。' })
  attendances(
    @Root() { id: trainingId }: TrainingRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, attendances, { where: { trainingId }, ...pageOf(page) });
  }
}
