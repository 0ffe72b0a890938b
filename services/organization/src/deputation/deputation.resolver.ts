import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { deputations, orgUnits, type DeputationRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { DeputationsArgs, deputationsWhere } from './deputation.args';
import { Deputation, DeputationConnection } from './deputation.types';

const NEWEST = [{ column: 'from', direction: 'desc' }] as const;

@Resolver(() => Deputation)
export class DeputationResolver {
  @Query(() => Deputation, { nullable: true, description: 'One deputation. 一项职务代理。' })
  deputation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(deputations, id);
  }

  @Query(() => DeputationConnection, {
    description: 'Who stands for whom, the newest first. 职务代理，新的在前。',
  })
  async deputations(@Args(() => DeputationsArgs) args: DeputationsArgs, @Ctx() context: RequestContext) {
    const where = await deputationsWhere(args, context);
    return connect(context, deputations, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Person, { description: 'Whose office it is. 任职人。' })
  holder(@Root() { holderId: id }: DeputationRow) {
    return { id };
  }

  @FieldResolver(() => Person, { description: 'Who stands for the holder. 代理人。' })
  deputy(@Root() { deputyId: id }: DeputationRow) {
    return { id };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'For which unit. 所代理的单位。' })
  unit(@Root() { unitId }: DeputationRow, @Ctx() context: RequestContext) {
    return context.find(orgUnits, unitId);
  }
}
