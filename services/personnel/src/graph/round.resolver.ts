import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { candidacies, rounds, type CandidacyRow, type RoundRow } from '@zhudian/projections';
import { PageArgs, connect, connectionOf, type RequestContext } from '@zhudian/kernel/server';
import { personOf } from './person.resolver';
import { Candidacy, Person, SelectionRound, Station } from './types';

export const CandidacyConnection = connectionOf('Candidacy', () => Candidacy);
const RoundConnection = connectionOf('SelectionRound', () => SelectionRound);

@Resolver(() => SelectionRound)
export class RoundResolver {
  @Query(() => SelectionRound, { nullable: true, description: 'One selection round. 一轮选派。' })
  selectionRound(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(rounds, id);
  }

  @Query(() => RoundConnection, { description: 'Selection rounds, newest first. 选派轮次。' })
  selectionRounds(@Args(() => PageArgs) { first, after }: PageArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'year', direction: 'desc' }] as const;
    return connect(context, rounds, { orderBy, first, ...(after ? { after } : {}) }, (row) => row);
  }

  @FieldResolver(() => [Station], { description: 'Stations fixed as targets. 目标供电所。' })
  targetStations(@Root() { targetStations }: RoundRow): Station[] {
    return targetStations.map((id) => ({ id }));
  }

  @FieldResolver(() => CandidacyConnection, { description: 'The pipeline of this round. 本轮人选。' })
  candidacies(
    @Root() { id: roundId }: RoundRow,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return connect(
      context,
      candidacies,
      { where: { roundId }, orderBy: ['step', 'stageSince'], first, ...(after ? { after } : {}) },
      (row) => row,
    );
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
