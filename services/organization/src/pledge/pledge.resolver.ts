import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  pledges,
  stations,
  type BranchRow,
  type PledgeRow,
  type PromiseVerificationView,
} from '@zhudian/projections';
import { Day, PageArgs, connect, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { Pledge, PledgeConnection, PromiseVerification } from './pledge.types';

@ArgsType()
class PledgesArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this person. 承诺人。' }) pledgerId?: string | null;
  @Field(() => Day, { nullable: true, description: 'Published on this day or later. 公布日期不早于。' })
  publishedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Published before this day. 公布日期早于。' })
  publishedBefore?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'With a promise that was to be fulfilled before this day and is not. 有该日之前应践诺而未践诺的。',
  })
  dueBefore?: string | null;
}

const NEWEST = [{ column: 'publishedOn', direction: 'desc' }] as const;
const pledgesWhere = async (args: PledgesArgs, context: RequestContext) => ({
  stationId: await stationsFilter(args, context),
  pledgerId: args.pledgerId,
  publishedOn: span(args.publishedFrom, args.publishedBefore),
  fulfilBy: span(null, args.dueBefore),
});

@Resolver(() => Pledge)
export class PledgeResolver {
  @Query(() => Pledge, { nullable: true, description: 'One pledge. 一份公开承诺。' })
  pledge(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(pledges, id);
  }

  @Query(() => PledgeConnection, { description: 'Pledges, newest first. 公开承诺，新的在前。' })
  async pledges(@Args(() => PledgesArgs) args: PledgesArgs, @Ctx() context: RequestContext) {
    const where = await pledgesWhere(args, context);
    return connect(context, pledges, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'In which branch. 所在党支部。' })
  branch(@Root() { branchId }: PledgeRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'At which station. 所在供电所。' })
  station(@Root() { stationId }: PledgeRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'Who pledges. 承诺人。' })
  pledger(@Root() { pledgerId: id }: PledgeRow) {
    return { id };
  }
}

@Resolver(() => PromiseVerification)
export class PromiseVerificationResolver {
  @FieldResolver(() => Person, { description: 'Who verified it. 评诺人。' })
  verifiedBy(@Root() { verifiedById: id }: PromiseVerificationView) {
    return { id };
  }
}

@Resolver(() => Branch)
export class BranchPledgesResolver {
  @FieldResolver(() => PledgeConnection, { description: 'Its pledges, newest first. 公开承诺，新的在前。' })
  pledges(@Root() { id: branchId }: BranchRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, pledges, { where: { branchId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
