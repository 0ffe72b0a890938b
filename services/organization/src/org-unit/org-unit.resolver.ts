import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { orgUnitType } from '@zhudian/facts';
import { orgUnits, type OrgUnitRow } from '@zhudian/projections';
import {
  PageArgs,
  SEARCH,
  connect,
  connectNamed,
  connectionOf,
  enumTypeOf,
  pageOf,
  type RequestContext,
} from '@zhudian/framework/service';
import { OrgUnit } from './org-unit.types';

const OrgUnitType = enumTypeOf(orgUnitType);
const OrgUnitConnection = connectionOf('OrgUnit', () => OrgUnit);

const namesOf = ({ name, nameEn }: OrgUnitRow) => [name, nameEn];

@ArgsType()
class OrgUnitsArgs extends PageArgs {
  @Field(() => OrgUnitType, { nullable: true }) type?: string | null;
  @Field(() => ID, { nullable: true, description: 'Direct children of this unit only. 仅直接下级。' }) parentId?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'All below this unit, at any depth. 全部下级（不限层级）。' })
  under?: string | null;
  @Field(() => String, { nullable: true, description: SEARCH }) search?: string | null;
}

/** The paths of all below a unit begin with its own; the sign after the slash is the first that no such path begins with. */
const below = async (under: string, context: RequestContext) => {
  const unit = await context.find(orgUnits, under);
  return unit ? { after: unit.path, before: `${unit.path.slice(0, -1)}0` } : [];
};

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => OrgUnit, { nullable: true, description: 'One org unit. 一个组织机构。' })
  orgUnit(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(orgUnits, id);
  }

  @Query(() => OrgUnitConnection, { description: 'Org units, parents before their children. 组织机构，上级在前。' })
  async orgUnits(@Args(() => OrgUnitsArgs) args: OrgUnitsArgs, @Ctx() context: RequestContext) {
    const { type, parentId, under, search } = args;
    const path = under ? await below(under, context) : undefined;
    const request = { where: { type, parentId, path }, orderBy: ['path'], ...pageOf(args) } as const;
    return connectNamed(context, orgUnits, request, { search, namesOf });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit above. 上级机构。' })
  parent(@Root() { parentId }: OrgUnitRow, @Ctx() context: RequestContext) {
    return parentId ? context.find(orgUnits, parentId) : null;
  }

  @FieldResolver(() => OrgUnitConnection, { description: 'The units directly below. 下级机构。' })
  children(@Root() { id }: OrgUnitRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext) {
    return connect(context, orgUnits, { where: { parentId: id }, orderBy: ['path'], ...pageOf(args) });
  }
}
