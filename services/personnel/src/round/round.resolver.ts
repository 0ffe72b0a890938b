import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { candidacies, roundPhase, rounds, type EnterpriseAnalysisView, type RoundRow } from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { CandidacyConnection } from '../candidacy/candidacy.types';
import { span } from '../shared/filters.args';
import { Station, type StationReference } from '../station/station.types';
import { EnterpriseAnalysis, SelectionRound, SelectionRoundConnection } from './round.types';
import { OrgUnit } from '../shared/linked.types';

const RoundPhase = enumTypeOf(roundPhase);

@ArgsType()
class RoundsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => RoundPhase, { nullable: true }) phase?: string | null;
  @Field(() => Day, { nullable: true, description: 'To be applied for on this day or later. 自荐截止日不早于。' })
  applyByFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'To be applied for before this day. 自荐截止日早于。' })
  applyByBefore?: string | null;
}

@Resolver(() => SelectionRound)
export class RoundResolver {
  @Query(() => SelectionRound, { nullable: true, description: 'One selection round. 一批选派。' })
  selectionRound(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(rounds, id);
  }

  @Query(() => SelectionRoundConnection, { description: 'Selection rounds, newest first. 选派批次。' })
  selectionRounds(@Args(() => RoundsArgs) args: RoundsArgs, @Ctx() context: RequestContext) {
    const { bureauId, year, phase, applyByFrom, applyByBefore } = args;
    const where = { bureauId, year, phase, applyBy: span(applyByFrom, applyByBefore) };
    const orderBy = [{ column: 'year', direction: 'desc' }] as const;
    return connect(context, rounds, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => [Station], { description: 'Stations fixed as targets. 拟派驻供电所。' })
  targetStations(@Root() { targetStations }: RoundRow): StationReference[] {
    return linked(targetStations);
  }

  @FieldResolver(() => CandidacyConnection, { description: 'The pipeline of this round. 本批人选。' })
  candidacies(@Root() { id: roundId }: RoundRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    const orderBy = ['step', 'stageSince'] as const;
    return connect(context, candidacies, { where: { roundId }, orderBy, ...pageOf(page) });
  }
  @FieldResolver(() => OrgUnit, { description: 'The bureau whose round it is. 所属供电局。' })
  bureau(@Root() { bureauId: id }: RoundRow) {
    return { id };
  }

  @FieldResolver(() => [OrgUnit], { description: 'The units that may send candidates. 派出单位库。' })
  poolUnits(@Root() { poolOrgUnits }: RoundRow) {
    return linked(poolOrgUnits);
  }

  @FieldResolver(() => [OrgUnit], { description: 'The county enterprises that it looks at. 涉及的县级供电企业。' })
  countyEnterprises(@Root() { countyEnterprises }: RoundRow) {
    return linked(countyEnterprises);
  }

  @FieldResolver(() => [Station], { description: 'Filled when it was closed. 已到位供电所。' })
  filledStations(@Root() { filled }: RoundRow) {
    return linked(filled);
  }

  @FieldResolver(() => [Station], { description: 'Not filled when it was closed. 未到位供电所。' })
  unfilledStations(@Root() { unfilled }: RoundRow) {
    return linked(unfilled);
  }
}

const linked = (ids: readonly string[]): StationReference[] => ids.map((id) => ({ id }));

@Resolver(() => EnterpriseAnalysis)
export class EnterpriseAnalysisResolver {
  @FieldResolver(() => OrgUnit, { description: 'The enterprise that was analysed. 被分析企业。' })
  countyEnterprise(@Root() { countyEnterpriseId: id }: EnterpriseAnalysisView) {
    return { id };
  }

  @FieldResolver(() => [Station], { description: 'Its stations that were looked at. 涉及供电所。' })
  stations(@Root() { stationIds }: EnterpriseAnalysisView) {
    return linked(stationIds);
  }
}
