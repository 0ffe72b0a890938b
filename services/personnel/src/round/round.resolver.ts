import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { candidacies, rounds, type CandidacyRow, type RoundRow } from '@zhudian/projections';
import { Day, PageArgs, connect, connectionOf, type RequestContext, given, pageOf } from '@zhudian/framework/service';
import { span } from '../graph/filters';
import { personOf } from '../person/person.resolver';
import { Candidacy, Person, RoundPhase, SelectionRound, Station } from '../graph/types';

export const CandidacyConnection = connectionOf('Candidacy', () => Candidacy);
const RoundConnection = connectionOf('SelectionRound', () => SelectionRound);

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
  @Query(() => SelectionRound, { nullable: true, description: 'One selection round. 一轮选派。' })
  selectionRound(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(rounds, id);
  }

  @Query(() => RoundConnection, { description: 'Selection rounds, newest first. 选派轮次。' })
  selectionRounds(@Args(() => RoundsArgs) args: RoundsArgs, @Ctx() context: RequestContext) {
    const { bureauId, year, phase, applyByFrom, applyByBefore } = args;
    const where = given({ bureauId, year, phase, applyBy: span(applyByFrom, applyByBefore) });
    const orderBy = [{ column: 'year', direction: 'desc' }] as const;
    return connect(context, rounds, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => [Station], { description: 'Stations fixed as targets. 目标供电所。' })
  targetStations(@Root() { targetStations }: RoundRow): Station[] {
    return targetStations.map((id) => ({ id }));
  }

  @FieldResolver(() => CandidacyConnection, { description: 'The pipeline of this round. 本轮人选。' })
  candidacies(@Root() { id: roundId }: RoundRow, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    const orderBy = ['step', 'stageSince'] as const;
    return connect(context, candidacies, { where: { roundId }, orderBy, ...pageOf(page) });
  }
}

@Resolver(() => Candidacy)
export class CandidacyResolver {
  @Query(() => Candidacy, { nullable: true, description: 'One candidacy. 一名人选。' })
  candidacy(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(candidacies, id);
  }

  @FieldResolver(() => Person)
  person(@Root() { personId: id }: CandidacyRow, @Ctx() context: RequestContext) {
    return personOf(context, id);
  }

  @FieldResolver(() => Station, { nullable: true, description: 'The station proposed by the match. 拟驻供电所。' })
  station(@Root() { stationId: id }: CandidacyRow): Station | null {
    return id ? { id } : null;
  }
}
