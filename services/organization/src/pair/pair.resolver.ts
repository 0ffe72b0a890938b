import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pairStage } from '@zhudian/facts';
import { branches, pairs, stations, type BranchRow, type PairRow } from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { Pair, PairConnection } from './pair.types';

const Stage = enumTypeOf(pairStage);
const NEWEST = [{ column: 'formedOn', direction: 'desc' }] as const;

@ArgsType()
class PairsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) branchId?: string | null;
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Led by this member. 由该党员帮带。' }) leadId?: string | null;
  @Field(() => Stage, { nullable: true }) stage?: string | null;
  @Field(() => Day, { nullable: true, description: 'Formed on this day or later. 结对日不早于。' })
  formedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Formed before this day. 结对日早于。' })
  formedBefore?: string | null;
  @Field(() => Day, { nullable: true, description: 'Whose result is due before this day. 期限早于。' })
  dueBefore?: string | null;
}

const pairsWhere = async (args: PairsArgs, context: RequestContext) => ({
  branchId: args.branchId,
  stationId: await stationsFilter(args, context),
  leadId: args.leadId,
  stage: args.stage,
  formedOn: span(args.formedFrom, args.formedBefore),
  dueOn: span(undefined, args.dueBefore),
});

@Resolver(() => Pair)
export class PairResolver {
  @Query(() => Pair, { nullable: true, description: 'One pair. 一个结对。' })
  pair(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(pairs, id);
  }

  @Query(() => PairConnection, { description: 'Pairs, newest first. 结对列表，新的在前。' })
  async pairs(@Args(() => PairsArgs) args: PairsArgs, @Ctx() context: RequestContext) {
    const where = await pairsWhere(args, context);
    return connect(context, pairs, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'The branch of the member who leads. 所属党支部。' })
  branch(@Root() { branchId }: PairRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station of the branch. 所在供电所。' })
  station(@Root() { stationId }: PairRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'The member who leads. 帮带党员。' })
  lead(@Root() { leadId: id }: PairRow) {
    return { id };
  }

  @FieldResolver(() => [Person], { description: 'One or two who are led. 结对对象。' })
  partners(@Root() { partnerIds }: PairRow) {
    return partnerIds.map((id) => ({ id }));
  }
}

@Resolver(() => Branch)
export class BranchPairsResolver {
  @FieldResolver(() => PairConnection, { description: 'Its pairs, newest first. 结对，新的在前。' })
  pairs(@Root() { id: branchId }: BranchRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, pairs, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
