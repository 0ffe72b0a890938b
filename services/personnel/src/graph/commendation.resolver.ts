import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import {
  commendations,
  postings,
  practices,
  type AdoptionView,
  type CommendationRow,
  type PracticeRow,
} from '@zhudian/projections';
import { PageArgs, connect, connectionOf, type RequestContext } from '@zhudian/kernel/server';
import {
  Award,
  Commendation,
  Nomination,
  Practice,
  PracticeAdoption,
  PracticeOrder,
  PromotionRecommendation,
} from './commendation.types';
import { asked, pageOf } from './paging';
import { personOf } from './person.resolver';
import { Person, Posting, Station } from './types';

const CommendationConnection = connectionOf('Commendation', () => Commendation);
const PracticeConnection = connectionOf('Practice', () => Practice);

@ArgsType()
class CommendationsArgs extends PageArgs {
  @Field(() => Int, { nullable: true }) year?: number | null;
}

@ArgsType()
class PracticesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'From this station. 来源供电所。' }) stationId?: string | null;
  @Field(() => PracticeOrder, { defaultValue: 'NEWEST' }) order!: string;
}

@Resolver(() => Commendation)
export class CommendationResolver {
  @Query(() => Commendation, { nullable: true, description: 'One commendation. 一次评选表彰。' })
  commendation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(commendations, id);
  }

  @Query(() => CommendationConnection, { description: 'Commendations, newest first. 评选表彰,新的在前。' })
  commendations(@Args(() => CommendationsArgs) args: CommendationsArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    const where = asked({ year: args.year });
    return connect(context, commendations, { where, orderBy, ...pageOf(args) }, (row) => row);
  }

  @FieldResolver(() => [Practice], { description: 'Practices published with it. 一并发布的经验做法。' })
  async practices(@Root() { id: commendationId }: CommendationRow, @Ctx() { snapshot }: RequestContext) {
    return (await snapshot.page(practices, { where: { commendationId }, first: 100 })).rows;
  }
}

interface OfPosting {
  readonly postingId: string;
  readonly personId: string;
}

/** Nominations, awards and recommendations all name a posting and its First Secretary. */
const meritResolverOf = (type: ClassType): ClassType => {
  @Resolver(() => type)
  class MeritResolver {
    @FieldResolver(() => Posting, { nullable: true })
    posting(@Root() { postingId }: OfPosting, @Ctx() context: RequestContext) {
      return context.find(postings, postingId);
    }

    @FieldResolver(() => Person)
    person(@Root() { personId }: OfPosting, @Ctx() context: RequestContext) {
      return personOf(context, personId);
    }
  }
  return MeritResolver;
};
export const meritResolvers: readonly ClassType[] = [Nomination, Award, PromotionRecommendation].map(meritResolverOf);

@Resolver(() => Practice)
export class PracticeResolver {
  @Query(() => Practice, { nullable: true, description: 'One practice. 一项经验做法。' })
  practice(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(practices, id);
  }

  @Query(() => PracticeConnection, { description: 'Practices that spread. 推广的经验做法。' })
  practices(@Args(() => PracticesArgs) args: PracticesArgs, @Ctx() context: RequestContext) {
    const column = args.order === 'MOST_ADOPTED' ? 'adoptionCount' : 'publishedOn';
    const orderBy = [{ column, direction: 'desc' }] as const;
    const where = asked({ stationId: args.stationId });
    return connect(context, practices, { where, orderBy, ...pageOf(args) }, (row) => row);
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'The posting that it comes from. 来源任职。' })
  posting(@Root() { postingId }: PracticeRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: PracticeRow): Station {
    return { id };
  }
}

@Resolver(() => PracticeAdoption)
export class PracticeAdoptionResolver {
  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: AdoptionView): Station {
    return { id };
  }
}
