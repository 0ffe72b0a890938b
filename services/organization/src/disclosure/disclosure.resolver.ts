import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { disclosures, stations, type BranchRow, type DisclosureRow, type StationRow } from '@zhudian/projections';
import { PageArgs, connect, pageOf, span, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { stationsFilter } from '../station/stations-filter';
import { DisclosuresArgs } from './disclosure.args';
import { Disclosure, DisclosureConnection, DisclosureReview } from './disclosure.types';

const NEWEST = [{ column: 'from', direction: 'desc' }] as const;
const disclosuresWhere = async (args: DisclosuresArgs, context: RequestContext) => ({
  stationId: await stationsFilter(args, context),
  kind: args.kind,
  stage: args.stage,
  from: span(args.openFrom, args.openBefore),
});

@Resolver(() => Disclosure)
export class DisclosureResolver {
  @Query(() => Disclosure, { nullable: true, description: 'One item that is made open. 一项公开事项。' })
  disclosure(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(disclosures, id);
  }

  @Query(() => DisclosureConnection, {
    description: 'What is made open, newest first. 党务、所务公开事项，新的在前。',
  })
  async disclosures(@Args(() => DisclosuresArgs) args: DisclosuresArgs, @Ctx() context: RequestContext) {
    const where = await disclosuresWhere(args, context);
    return connect(context, disclosures, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { nullable: true, description: 'Of which station. 所属供电所。' })
  station(@Root() { stationId }: DisclosureRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => Person, { description: 'Who proposed it. 提出人。' })
  proposedBy(@Root() { proposedById: id }: DisclosureRow) {
    return { id };
  }
}

@Resolver(() => DisclosureReview)
export class DisclosureReviewResolver {
  @FieldResolver(() => Person, { description: 'Who reviewed it. 审查人。' })
  reviewedBy(@Root() { reviewedById: id }: { readonly reviewedById: string }) {
    return { id };
  }
}

@Resolver(() => Station)
export class StationDisclosuresResolver {
  @FieldResolver(() => DisclosureConnection, { description: 'What it makes open, newest first. 公开事项，新的在前。' })
  disclosures(
    @Root() { id: stationId }: StationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, disclosures, { where: { stationId }, orderBy: NEWEST, ...pageOf(page) });
  }
}

@Resolver(() => Branch)
export class BranchDisclosuresResolver {
  @FieldResolver(() => DisclosureConnection, {
    description: 'What it makes open of Party affairs, newest first. 党务公开事项，新的在前。',
  })
  disclosures(
    @Root() { orgUnitId: stationId }: BranchRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, disclosures, { where: { stationId, kind: 'PARTY' }, orderBy: NEWEST, ...pageOf(page) });
  }
}
