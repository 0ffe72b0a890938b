import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { branches, orgUnits, stations, type StationRow } from '@zhudian/projections';
import { PageArgs, connect, connectionOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch } from '../branch/branch.types';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Station } from './station.types';

const StationConnection = connectionOf('Station', () => Station);

@ArgsType()
class StationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅某县级供电企业。' })
  countyEnterpriseId?: string | null;
}

@Resolver(() => Station)
export class StationResolver {
  @Query(() => Station, { nullable: true, description: 'One station. 一个供电所。' })
  station(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(stations, id);
  }

  @Query(() => StationConnection, { description: 'Stations by division code. 供电所,按行政区划代码。' })
  stations(@Args(() => StationsArgs) args: StationsArgs, @Ctx() context: RequestContext) {
    const where = { countyEnterpriseId: args.countyEnterpriseId };
    return connect(context, stations, { where, orderBy: ['divisionCode'], ...pageOf(args) });
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise that it belongs to. 所属县级供电企业。',
  })
  countyEnterprise(@Root() { countyEnterpriseId }: StationRow, @Ctx() context: RequestContext) {
    return context.find(orgUnits, countyEnterpriseId);
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Its Party branch. 所属党支部。' })
  branch(@Root() { branchId }: StationRow, @Ctx() context: RequestContext) {
    return branchId ? context.find(branches, branchId) : null;
  }
}
