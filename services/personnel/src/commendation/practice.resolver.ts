import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { postings, practices, type AdoptionView, type PracticeRow } from '@zhudian/projections';
import { connect, pageOf, type RequestContext } from '@zhudian/framework/service';
import { Posting } from '../posting/posting.types';
import { daysOfYear, span, stationsFilter, within } from '../shared/filters.args';
import { Station, type StationReference } from '../station/station.types';
import { PracticesArgs } from './commendation.args';
import { Practice, PracticeAdoption, PracticeConnection } from './commendation.types';

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
    const { domain, postingId, commendationId, year, publishedFrom, publishedBefore } = args;
    const stationId = await stationsFilter(context, args);
    const publishedOn = within(daysOfYear(year), span(publishedFrom, publishedBefore));
    const where = { domain, stationId, postingId, commendationId, publishedOn };
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
