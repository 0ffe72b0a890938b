import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { businessProcess } from '@zhudian/facts';
import {
  processAudits,
  processDeviations,
  stationBusinesses,
  teamPlans,
  type StationBusinessRow,
} from '@zhudian/projections';
import { Day, allRows, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Station, type StationReference } from '../station/station.types';
import { StationsArgs, stationsFilter } from '../station/stations.args';
import { inForce } from './standard.rules';
import { ProcessAuditsArgs, TeamPlansArgs, auditsFilter, plansFilter } from './station-business.args';
import {
  ProcessAudit,
  ProcessAuditConnection,
  ProcessDeviation,
  ProcessStandard,
  StationBusiness,
  StationBusinessConnection,
  TeamPlan,
  TeamPlanConnection,
} from './station-business.types';

/** A dashboard shows the newest; all of them are pages of the lists. */
const MOST_SHOWN = 20;
const MOST_OPEN = 50;

@Resolver(() => StationBusiness)
export class StationBusinessResolver {
  @Query(() => StationBusiness, { nullable: true, description: 'The business of a station. 一个供电所的业务管理。' })
  stationBusiness(@Arg('stationId', () => ID) stationId: string, @Ctx() context: RequestContext) {
    return context.find(stationBusinesses, stationId);
  }

  @Query(() => StationBusinessConnection, { description: 'The business of stations, by station. 各供电所业务管理。' })
  async stationBusinesses(@Args(() => StationsArgs) args: StationsArgs, @Ctx() context: RequestContext) {
    const where = { id: await stationsFilter(context, args) };
    return connect(context, stationBusinesses, { where, orderBy: ['id'], ...pageOf(args) });
  }

  @Query(() => ProcessAuditConnection, { description: 'Audits of processes, newest first. 业务流程抽查，新的在前。' })
  async processAudits(@Args(() => ProcessAuditsArgs) args: ProcessAuditsArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'auditedOn', direction: 'desc' }] as const;
    return connect(context, processAudits, { where: await auditsFilter(context, args), orderBy, ...pageOf(args) });
  }

  @Query(() => TeamPlanConnection, { description: 'Team plans, newest month first. 班组计划，新的月份在前。' })
  async teamPlans(@Args(() => TeamPlansArgs) args: TeamPlansArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'period', direction: 'desc' }] as const;
    return connect(context, teamPlans, { where: await plansFilter(context, args), orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { description: 'Whose business it is. 所属供电所。' })
  station(@Root() { id }: StationBusinessRow): StationReference {
    return { id };
  }

  @FieldResolver(() => [ProcessStandard], { description: 'The standards in force on a day. 某日执行的流程标准。' })
  inForce(
    @Root() { standards }: StationBusinessRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    const on = dayOf(context, today);
    return businessProcess.options.flatMap((process) => inForce(standards, process, on) ?? []);
  }

  @FieldResolver(() => [ProcessDeviation], {
    description: 'Deviations that nobody has verified as rectified. 尚未复核销号的偏差。',
  })
  async openDeviations(@Root() { id: stationId }: StationBusinessRow, @Ctx() context: RequestContext) {
    const rows = await allRows(context, processDeviations, { stationId });
    return rows.filter(({ standing }) => standing !== 'VERIFIED').slice(0, MOST_OPEN);
  }

  @FieldResolver(() => [ProcessAudit], { description: 'Its newest audits. 最近的抽查。' })
  async newestAudits(@Root() { id: stationId }: StationBusinessRow, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'auditedOn', direction: 'desc' }] as const;
    return (await snapshot.page(processAudits, { where: { stationId }, orderBy, first: MOST_SHOWN })).rows;
  }

  @FieldResolver(() => [TeamPlan], { description: 'Its newest team plans. 最近的班组计划。' })
  async newestPlans(@Root() { id: stationId }: StationBusinessRow, @Ctx() { snapshot }: RequestContext) {
    const orderBy = [{ column: 'period', direction: 'desc' }] as const;
    return (await snapshot.page(teamPlans, { where: { stationId }, orderBy, first: MOST_SHOWN })).rows;
  }
}

@Resolver(() => Station)
export class StationBusinessLinkResolver {
  @FieldResolver(() => StationBusiness, { nullable: true, description: 'Its business. 业务管理。' })
  business(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    return context.find(stationBusinesses, id);
  }
}
