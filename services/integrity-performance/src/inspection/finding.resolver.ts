import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { inspectionFindings, inspections, stationPlaces, type InspectionFindingRow } from '@zhudian/projections';
import { Day, allRows, connect, dayOf, invalidArgument, pageOf, type RequestContext } from '@zhudian/framework/service';
import { OrgUnit, type OrgUnitReference } from '../org-unit/org-unit.types';
import { Person, type PersonReference } from '../person/person.types';
import { stationsFilter } from '../station/stations.args';
import { Station, type StationReference } from '../station/station.types';
import { boardOf, earlierThan, isOverdue } from './board';
import { FindingsArgs, InspectionBoardArgs, findingsFilter } from './inspection.args';
import {
  Inspection,
  InspectionFinding,
  InspectionFindingConnection,
  InspectionTotals,
  type InspectionTotalsView,
} from './inspection.types';

@Resolver(() => InspectionFinding)
export class InspectionFindingResolver {
  @Query(() => InspectionFindingConnection, {
    description: 'What inspections found, newest first. 督查发现的问题，新的在前。',
  })
  async inspectionFindings(@Args(() => FindingsArgs) args: FindingsArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'raisedOn', direction: 'desc' }] as const;
    return connect(context, inspectionFindings, {
      where: await findingsFilter(context, args),
      orderBy,
      ...pageOf(args),
    });
  }

  @FieldResolver(() => Inspection, { nullable: true, description: 'The inspection. 所属督查。' })
  inspection(@Root() { inspectionId }: InspectionFindingRow, @Ctx() context: RequestContext) {
    return context.find(inspections, inspectionId);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: InspectionFindingRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Person, { description: 'Who answers for it. 责任人。' })
  owner(@Root() { ownerId: id }: InspectionFindingRow): PersonReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who rectified it. 整改办理人。' })
  rectifiedBy(@Root() { rectifiedById: id }: InspectionFindingRow): PersonReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => Boolean, { description: 'It is not rectified although its day is over. 逾期未整改。' })
  overdue(
    @Root() row: InspectionFindingRow,
    @Arg('today', () => Day, { nullable: true }) today: string | null | undefined,
    @Ctx() context: RequestContext,
  ): boolean {
    return isOverdue(row, dayOf(context, today));
  }

  @FieldResolver(() => Int, {
    description:
      'Findings of the same category at the same station by earlier inspections. 同一供电所此前督查的同类问题数，大于零即屡查屡犯。',
  })
  async earlier(@Root() finding: InspectionFindingRow, @Ctx() context: RequestContext): Promise<number> {
    const { stationId, findingCategory, raisedOn } = finding;
    const where = { stationId, findingCategory, raisedOn: { before: raisedOn } };
    return earlierThan(finding, await allRows(context, inspectionFindings, where)).length;
  }
}

@Resolver(() => InspectionTotals)
export class InspectionBoardResolver {
  @Query(() => [InspectionTotals], {
    description:
      'Stations inspected and not inspected in a period, and what was found, for each county enterprise and, last, for all. 期内各县级供电企业督查情况，末行为合计。',
  })
  async inspectionBoard(
    @Args(() => InspectionBoardArgs) { from, before, today, under }: InspectionBoardArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly InspectionTotalsView[]> {
    if (before <= from) throw invalidArgument('before', ['晚于期初', 'is after the first day']);
    const id = await stationsFilter(context, { under: under ?? null });
    const [stations, held, findings] = await Promise.all([
      allRows(context, stationPlaces, { id }),
      allRows(context, inspections, { conductedOn: { from, before } }),
      allRows(context, inspectionFindings, { raisedOn: { before } }),
    ]);
    return boardOf({ stations, inspections: held, findings }, { from, before, today: dayOf(context, today) });
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'The county enterprise; null for all. 县级供电企业；合计为空。',
  })
  countyEnterprise(@Root() { countyEnterpriseId: id }: InspectionTotalsView): OrgUnitReference | null {
    return id === null ? null : { id };
  }

  @FieldResolver(() => [Station], { description: 'Stations not inspected in the period. 期内未督查的供电所。' })
  notInspected(@Root() { notInspectedIds }: InspectionTotalsView): readonly StationReference[] {
    return notInspectedIds.map((id) => ({ id }));
  }
}
