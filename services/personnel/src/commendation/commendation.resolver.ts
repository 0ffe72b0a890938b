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
import { Day, PageArgs, connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import {
  Award,
  Commendation,
  CommendationConnection,
  Nomination,
  Practice,
  PracticeAdoption,
  PracticeConnection,
  PracticeOrder,
  PromotionRecommendation,
} from './commendation.types';
import { OF_ENTERPRISE, commendationsAsked, daysOfYear, span, stationsAsked, within } from '../shared/filters';
import { personOf } from '../person/person.resolver';
import { Posting } from '../posting/posting.types';
import { Person } from '../person/person.types';
import { Station, type StationReference } from '../station/station.types';

@ArgsType()
class CommendationsArgs extends PageArgs {
  @Field(() => Int, { nullable: true }) year?: number | null;
  @Field(() => ID, { nullable: true }) bureauId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With this person nominated. 该人获提名的。' }) personId?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'With this posting nominated. 该次任职获提名的。' })
  postingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'With somebody of this station nominated. 该供电所获提名的。' })
  stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
}

@ArgsType()
class PracticesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'From this station. 来源供电所。' }) stationId?: string | null;
  @Field(() => ID, { nullable: true, description: OF_ENTERPRISE }) countyEnterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this posting. 来源任职。' }) postingId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Published with this commendation. 一并发布的表彰。' })
  commendationId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Published in this year. 发布年度。' }) year?: number | null;
  @Field(() => Day, { nullable: true, description: 'Published on this day or later. 发布日不早于。' })
  publishedFrom?: string | null;
  @Field(() => Day, { nullable: true, description: 'Published before this day. 发布日早于。' })
  publishedBefore?: string | null;
  @Field(() => PracticeOrder, { defaultValue: 'NEWEST' }) order!: string;
}

@Resolver(() => Commendation)
export class CommendationResolver {
  @Query(() => Commendation, { nullable: true, description: 'One commendation. 一次评选表彰。' })
  commendation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(commendations, id);
  }

  @Query(() => CommendationConnection, { description: 'Commendations, newest first. 评选表彰,新的在前。' })
  async commendations(@Args(() => CommendationsArgs) args: CommendationsArgs, @Ctx() context: RequestContext) {
    const orderBy = [{ column: 'openedOn', direction: 'desc' }] as const;
    const { year, bureauId } = args;
    const where = { year, bureauId, id: await commendationsAsked(context, args) };
    return connect(context, commendations, { where, orderBy, ...pageOf(args) });
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
  async practices(@Args(() => PracticesArgs) args: PracticesArgs, @Ctx() context: RequestContext) {
    const column = args.order === 'MOST_ADOPTED' ? 'adoptionCount' : 'publishedOn';
    const orderBy = [{ column, direction: 'desc' }] as const;
    const { postingId, commendationId, year, publishedFrom, publishedBefore } = args;
    const stationId = await stationsAsked(context, args);
    const publishedOn = within(daysOfYear(year), span(publishedFrom, publishedBefore));
    const where = { stationId, postingId, commendationId, publishedOn };
    return connect(context, practices, { where, orderBy, ...pageOf(args) });
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'The posting that it comes from. 来源任职。' })
  posting(@Root() { postingId }: PracticeRow, @Ctx() context: RequestContext) {
    return context.find(postings, postingId);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: PracticeRow): StationReference {
    return { id };
  }
}

@Resolver(() => PracticeAdoption)
export class PracticeAdoptionResolver {
  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: AdoptionView): StationReference {
    return { id };
  }
}
