import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { candidacies, roundPhase, rounds, type RoundRow } from '@zhudian/projections';
import { Day, PageArgs, connect, enumTypeOf, pageOf, type RequestContext } from '@zhudian/framework/service';
import { CandidacyConnection } from '../candidacy/candidacy.types';
import { span } from '../shared/filters.args';
import { Station, type StationReference } from '../station/station.types';
import { SelectionRound, SelectionRoundConnection } from './round.types';

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
    return targetStations.map((id) => ({ id }));
  }

  @FieldResolver(() => CandidacyConnection, { description: 'The pipeline of this round. 本批人选。' })
  candidacies(@Root() { id: roundId }: RoundRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    const orderBy = ['step', 'stageSince'] as const;
    return connect(context, candidacies, { where: { roundId }, orderBy, ...pageOf(page) });
  }
}
