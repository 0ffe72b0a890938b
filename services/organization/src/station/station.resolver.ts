import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { orgUnits, stations, type IntegrityPostView, type OrgUnitRow, type StationRow } from '@zhudian/projections';
import { PageArgs, SEARCH, connectNamed, connectionOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Person } from '../shared/person.type';
import { IntegrityPost, Station } from './station.types';

const StationConnection = connectionOf('Station', () => Station);

const namesOf = ({ name, nameEn }: StationRow) => [name, nameEn];

const emptyPosts = (some: boolean | null | undefined) => (some ? { from: 1 } : some === false ? 0 : undefined);

@ArgsType()
class StationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this county enterprise only. 仅某县级供电企业。' })
  countyEnterpriseId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'With a role in the integrity work that nobody holds; or with none such. 廉洁工作岗位有空缺的；或无空缺的。',
  })
  postEmpty?: boolean | null;
  @Field(() => String, { nullable: true, description: SEARCH }) search?: string | null;
}

@Resolver(() => Station)
export class StationResolver {
  @Query(() => Station, { nullable: true, description: 'One station. 一个供电所。' })
  station(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(stations, id);
  }

  @Query(() => StationConnection, { description: 'Stations by division code. 供电所，按行政区划代码。' })
  stations(@Args(() => StationsArgs) args: StationsArgs, @Ctx() context: RequestContext) {
    const { countyEnterpriseId, postEmpty } = args;
    const where = { countyEnterpriseId, emptyPosts: emptyPosts(postEmpty) };
    const request = { where, orderBy: ['divisionCode'], ...pageOf(args) } as const;
    return connectNamed(context, stations, request, { search: args.search, namesOf });
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise that it belongs to. 所属县级供电企业。',
  })
  countyEnterprise(@Root() { countyEnterpriseId }: StationRow, @Ctx() context: RequestContext) {
    return context.find(orgUnits, countyEnterpriseId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitStationResolver {
  @FieldResolver(() => Station, {
    nullable: true,
    description: 'The same unit as a station, when it is one. 作为供电所。',
  })
  station(@Root() { id, type }: OrgUnitRow, @Ctx() context: RequestContext) {
    return type === 'STATION' ? context.find(stations, id) : null;
  }
}

@Resolver(() => IntegrityPost)
export class IntegrityPostResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds it. 任职人员。' })
  holder(@Root() { holderId }: IntegrityPostView) {
    return holderId === null ? null : { id: holderId };
  }
}
