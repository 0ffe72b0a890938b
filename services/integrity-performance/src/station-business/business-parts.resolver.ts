import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  processDeviations,
  type ProcessAuditRow,
  type ProcessDeviationRow,
  type TeamPlanItemView,
  type TeamPlanRow,
} from '@zhudian/projections';
import { Day, allRows, connect, dayOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Person, type PersonReference } from '../person/person.types';
import { Station, type StationReference } from '../station/station.types';
import { ProcessDeviationsArgs, deviationsFilter } from './station-business.args';
import {
  ProcessAudit,
  ProcessDeviation,
  ProcessDeviationConnection,
  TeamPlan,
  TeamPlanItem,
} from './station-business.types';

@Resolver(() => ProcessAudit)
export class ProcessAuditResolver {
  @FieldResolver(() => Station, { description: 'Where. 所属供电所。' })
  station(@Root() { stationId: id }: ProcessAuditRow): StationReference {
    return { id };
  }

  @FieldResolver(() => [ProcessDeviation], { description: 'What it found. 发现的偏差。' })
  async deviations(@Root() { stationId, auditId, auditedOn }: ProcessAuditRow, @Ctx() context: RequestContext) {
    const rows = await allRows(context, processDeviations, { stationId, foundOn: auditedOn });
    return rows.filter((one) => one.auditId === auditId);
  }
}

@Resolver(() => ProcessDeviation)
export class ProcessDeviationResolver {
  @Query(() => ProcessDeviationConnection, {
    description: 'Deviations from the standards, newest first. 流程偏差，新的在前。',
  })
  async processDeviations(
    @Args(() => ProcessDeviationsArgs) args: ProcessDeviationsArgs,
    @Ctx() context: RequestContext,
  ) {
    const orderBy = [{ column: 'foundOn', direction: 'desc' }] as const;
    const where = await deviationsFilter(context, args);
    return connect(context, processDeviations, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Station, { description: 'Where. 所属供电所。' })
  station(@Root() { stationId: id }: ProcessDeviationRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Person, { description: 'Who answers for it. 责任人。' })
  owner(@Root() { ownerId: id }: ProcessDeviationRow): PersonReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who rectified it. 整改办理人。' })
  rectifiedBy(@Root() { rectifiedById: id }: ProcessDeviationRow): PersonReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => Boolean, { description: 'It is not rectified although its day is over. 逾期未整改。' })
  overdue(
    @Root() { standing, dueOn }: ProcessDeviationRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ): boolean {
    return standing === 'OPEN' && dueOn < dayOf(context, today);
  }
}

@Resolver(() => TeamPlan)
export class TeamPlanResolver {
  @FieldResolver(() => Station, { description: 'Of which station. 所属供电所。' })
  station(@Root() { stationId: id }: TeamPlanRow): StationReference {
    return { id };
  }
}

@Resolver(() => TeamPlanItem)
export class TeamPlanItemResolver {
  @FieldResolver(() => Person, { description: 'Who answers for it. 责任人。' })
  owner(@Root() { ownerId: id }: TeamPlanItemView): PersonReference {
    return { id };
  }
}
