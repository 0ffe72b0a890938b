import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { rollOn, type MemberOnDay } from '@zhudian/facts';
import { branches, stations, type BranchMemberView, type BranchRow, type StationRow } from '@zhudian/projections';
import { Day, PageArgs, allRows, connect, connectionOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Station } from '../station/station.types';
import {
  Branch,
  BranchMember,
  BranchMemberOnDay,
  BranchRollOnDay,
  FormerBranchMember,
  Person,
  Posting,
} from './branch.types';

const BranchConnection = connectionOf('Branch', () => Branch);

@ArgsType()
class BranchesArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this county enterprise. 仅该县级供电企业所属供电所。',
  })
  countyEnterpriseId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'With a First Secretary in place, or without. 第一书记是否在任。',
  })
  hasFirstSecretary?: boolean | null;
}

const branchesWhere = async ({ countyEnterpriseId, hasFirstSecretary }: BranchesArgs, context: RequestContext) => {
  const under = countyEnterpriseId ? await allRows(context, stations, { countyEnterpriseId }) : undefined;
  return {
    orgUnitId: under?.map(({ id }) => id),
    firstSecretaryPostingId: hasFirstSecretary ? {} : hasFirstSecretary === false ? [null] : undefined,
  };
};

@Resolver(() => Branch)
export class BranchResolver {
  @Query(() => Branch, { nullable: true, description: 'One branch. 一个党支部。' })
  branch(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(branches, id);
  }

  @Query(() => BranchConnection, { description: 'Branches. 党支部列表。' })
  async branches(@Args(() => BranchesArgs) args: BranchesArgs, @Ctx() context: RequestContext) {
    const where = await branchesWhere(args, context);
    return connect(context, branches, { where, orderBy: ['orgUnitId'], ...pageOf(args) });
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station that it belongs to. 所在供电所。' })
  station(@Root() { orgUnitId }: BranchRow, @Ctx() context: RequestContext) {
    return context.find(stations, orgUnitId);
  }

  @FieldResolver(() => BranchRollOnDay, {
    nullable: true,
    description:
      'Members and voters as of a day; null to those who may not see the roll. 某日的党员名册及有表决权人数。',
  })
  rollOn(@Root() { standings }: BranchRow, @Arg('on', () => Day) on: string) {
    return standings.length === 0 ? null : rollOn(standings, on);
  }

  @FieldResolver(() => Posting, {
    nullable: true,
    description: 'The posting of the First Secretary in place. 在任第一书记的任职。',
  })
  firstSecretary(@Root() { firstSecretaryPostingId: id }: BranchRow) {
    return id ? { id } : null;
  }
}

@Resolver(() => BranchMember)
export class BranchMemberResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: BranchMemberView) {
    return { id };
  }
}

@Resolver(() => BranchMemberOnDay)
export class MemberOnDayResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId: id }: MemberOnDay) {
    return { id };
  }
}

@Resolver(() => Station)
export class StationBranchResolver {
  @FieldResolver(() => Branch, { nullable: true, description: 'Its Party branch. 所属党支部。' })
  branch(@Root() { branchId }: StationRow, @Ctx() context: RequestContext) {
    return branchId ? context.find(branches, branchId) : null;
  }
}

@Resolver(() => FormerBranchMember)
export class FormerMemberResolver {
  @FieldResolver(() => Person, { description: 'Who was a member. 曾在支部的党员。' })
  person(@Root() { personId: id }: { readonly personId: string }) {
    return { id };
  }
}
