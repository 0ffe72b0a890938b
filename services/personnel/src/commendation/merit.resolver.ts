import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { postings } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import { Award, Nomination, PromotionRecommendation } from './commendation.types';

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
