import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  branches,
  serviceMatters,
  stations,
  type ServiceEffectView,
  type ServiceMatterRow,
  type ServiceRenderingView,
  type ServiceVerificationView,
  type StationRow,
} from '@zhudian/projections';
import { PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Branch, Person } from '../branch/branch.types';
import { Station } from '../station/station.types';
import { ServiceMattersArgs, serviceMattersWhere } from './service-matter.args';
import {
  ServiceEffect,
  ServiceMatter,
  ServiceMatterConnection,
  ServiceRendering,
  ServiceVerification,
  Survey,
} from './service-matter.types';

const NEWEST = [{ column: 'plannedOn', direction: 'desc' }] as const;

@Resolver(() => ServiceMatter)
export class ServiceMatterResolver {
  @Query(() => ServiceMatter, { nullable: true, description: 'One matter of service. 一件服务群众事项。' })
  serviceMatter(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(serviceMatters, id);
  }

  @Query(() => ServiceMatterConnection, {
    description: 'Service to the masses, newest first. 服务群众事项，新的在前。',
  })
  async serviceMatters(@Args(() => ServiceMattersArgs) args: ServiceMattersArgs, @Ctx() context: RequestContext) {
    const where = await serviceMattersWhere(args, context);
    return connect(context, serviceMatters, { where, orderBy: NEWEST, ...pageOf(args) });
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Of which branch. 所属党支部。' })
  branch(@Root() { branchId }: ServiceMatterRow, @Ctx() context: RequestContext) {
    return context.find(branches, branchId);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'At which station. 所在供电所。' })
  station(@Root() { stationId }: ServiceMatterRow, @Ctx() context: RequestContext) {
    return context.find(stations, stationId);
  }
}

@Resolver(() => ServiceRendering)
export class ServiceRenderingResolver {
  @FieldResolver(() => Person, { description: 'Who rendered it. 办理人。' })
  renderedBy(@Root() { renderedById: id }: ServiceRenderingView) {
    return { id };
  }
}

@Resolver(() => ServiceVerification)
export class ServiceVerificationResolver {
  @FieldResolver(() => Person, { description: 'Who verified it. 核实人。' })
  verifiedBy(@Root() { verifiedById: id }: ServiceVerificationView) {
    return { id };
  }
}

@Resolver(() => ServiceEffect)
export class ServiceEffectResolver {
  @FieldResolver(() => Survey, { description: 'The survey that told it. 所依据的满意度测评。' })
  survey(@Root() { surveyId: id }: ServiceEffectView) {
    return { id };
  }
}

@Resolver(() => Station)
export class StationServiceMattersResolver {
  @FieldResolver(() => ServiceMatterConnection, {
    description: 'Its service to the masses, newest first. 服务群众事项，新的在前。',
  })
  serviceMatters(
    @Root() { id: stationId }: StationRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(context, serviceMatters, { where: { stationId }, orderBy: NEWEST, ...pageOf(page) });
  }
}
