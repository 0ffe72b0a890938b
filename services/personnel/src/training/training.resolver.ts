import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { trainingAudience } from '@zhudian/facts';
import {
  attendances,
  personTrainings,
  trainings,
  trainingStage,
  type TrainingAttendanceRow,
  type TrainingRow,
} from '@zhudian/projections';
import { Day, PageArgs, allRows, connect, enumTypeOf, type RequestContext, pageOf } from '@zhudian/framework/service';
import { both, daysOfYear, earliest, span, within } from '../shared/filters';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Training, TrainingAttendance, TrainingAttendanceConnection, TrainingConnection } from './training.types';

const Audience = enumTypeOf(trainingAudience);
const TrainingStage = enumTypeOf(trainingStage);

@ArgsType()
class TrainingsArgs extends PageArgs {
  @Field(() => Audience, { nullable: true }) audience?: string | null;
  @Field(() => TrainingStage, { nullable: true }) stage?: string | null;
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Planned for this year. 计划年度。' }) year?: number | null;
  @Field(() => Day, { nullable: true, description: 'Planned for this day or later. 计划日不早于。' })
  plannedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day. 计划日早于。' })
  plannedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Planned for before this day and not closed. 该日逾期未完成。' })
  overdueOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'Attended by this person. 该人参加过的。' }) personId?: string | null;
}

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

  @Query(() => TrainingConnection, { description: 'Trainings, newest first. 教育培训,新的在前。' })
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

@Resolver(() => TrainingAttendance)
export class TrainingAttendanceResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: TrainingAttendanceRow): string {
    return id;
  }

  @FieldResolver(() => Person)
  person(@Root() { personId }: TrainingAttendanceRow, @Ctx() context: RequestContext) {
    return personOf(context, personId);
  }

  @FieldResolver(() => Training, { nullable: true })
  training(@Root() { trainingId }: TrainingAttendanceRow, @Ctx() context: RequestContext) {
    return context.find(trainings, trainingId);
  }
}

@Resolver(() => Person)
export class PersonTrainingResolver {
  @FieldResolver(() => [TrainingAttendance], { description: 'Trainings attended, newest first. 培训记录,新的在前。' })
  async trainings(@Root() { id: personId }: { readonly id: string }, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'attendedOn', direction: 'desc' }] as const;
    return (await snapshot.page(attendances, { where: { personId }, orderBy, first: 200 })).rows;
  }

  @FieldResolver(() => Float, { description: 'Hours of all trainings. 累计学时。' })
  async trainingHours(@Root() { id }: { readonly id: string }, @Ctx() context: RequestContext): Promise<number> {
    return (await context.find(personTrainings, id))?.hours ?? 0;
  }
}
