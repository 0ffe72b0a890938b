import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { versionOn } from '@zhudian/facts';
import {
  branches,
  meetings,
  standards,
  stations,
  type ShortfallRectificationView,
  type ShortfallView,
  type StandardAdoptionView,
  type StandardRow,
} from '@zhudian/projections';
import { connectNamed, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Meeting } from '../meeting/meeting.types';
import { Station } from '../station/station.types';
import { OnDayArgs, StandardsArgs, standardsWhere } from './standard.args';
import {
  Shortfall,
  ShortfallRectification,
  Standard,
  StandardAdoption,
  StandardConnection,
  StandardVersion,
} from './standard.types';

const namesOf = ({ title }: StandardRow) => [title];

@Resolver(() => Standard)
export class StandardResolver {
  @Query(() => Standard, { nullable: true, description: 'One standard or rule. 一项标准制度。' })
  standard(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(standards, id);
  }

  @Query(() => StandardConnection, { description: 'Standards and rules by title. 标准制度，按标题。' })
  async standards(@Args(() => StandardsArgs) args: StandardsArgs, @Ctx() context: RequestContext) {
    const request = { where: await standardsWhere(args, context), orderBy: ['title'], ...pageOf(args) } as const;
    return connectNamed(context, standards, request, { search: args.search, namesOf });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Of which branch. 所属党支部。' })
  branch(@Root() { branchId }: StandardRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'Of which station. 所属供电所。' })
  station(@Root() { stationId }: StandardRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }

  @FieldResolver(() => StandardVersion, {
    nullable: true,
    description: 'The version in force on a day; none before the first and after the repeal. 某日施行的版本。',
  })
  inForce(
    @Root() { versions, repeal }: StandardRow,
    @Args(() => OnDayArgs) { today }: OnDayArgs,
    @Ctx() context: RequestContext,
  ) {
    return versionOn(versions, repeal?.decision.on ?? null, dayOf(context, today)) ?? null;
  }
}

@Resolver(() => StandardAdoption)
export class StandardAdoptionResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that carried it. 表决通过的会议。' })
  meeting(@Root() { meetingId }: StandardAdoptionView, @Ctx() context: RequestContext) {
    return context.find(meetings, meetingId);
  }
}

@Resolver(() => Shortfall)
export class ShortfallResolver {
  @FieldResolver(() => Person, { description: 'Who answers for it. 责任人。' })
  owner(@Root() { ownerId: id }: ShortfallView) {
    return { id };
  }
}

@Resolver(() => ShortfallRectification)
export class ShortfallRectificationResolver {
  @FieldResolver(() => Person, { description: 'Who put it right. 整改办理人。' })
  rectifiedBy(@Root() { rectifiedById: id }: ShortfallRectificationView) {
    return { id };
  }
}
