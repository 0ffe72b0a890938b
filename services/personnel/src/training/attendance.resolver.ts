import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import {
  attendances,
  personTrainings,
  trainings,
  type PersonRow,
  type TrainingAttendanceRow,
} from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Training, TrainingAttendance } from './training.types';

@Resolver(() => TrainingAttendance)
export class TrainingAttendanceResolver {
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
  @FieldResolver(() => [TrainingAttendance], { description: 'Trainings attended, newest first. 培训记录，新的在前。' })
  async trainings(@Root() { id: personId }: PersonRow, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'attendedOn', direction: 'desc' }] as const;
    return (await snapshot.page(attendances, { where: { personId }, orderBy, first: 200 })).rows;
  }

  @FieldResolver(() => Float, { description: 'Hours of all trainings. 累计学时。' })
  async trainingHours(@Root() { id }: PersonRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.find(personTrainings, id))?.hours ?? 0;
  }
}
