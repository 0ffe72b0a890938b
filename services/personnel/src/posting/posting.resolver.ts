import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { postings, stationPostings, type PostingRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Posting } from '../graph/types';
import { Person } from '../person/person.types';
import { Station, type StationReference } from '../station/station.types';

@Resolver(() => Posting)
export class PostingResolver {
  @Query(() => Posting, { nullable: true, description: 'One posting. 一次任职。' })
  posting(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return context.find(postings, id);
  }

  @FieldResolver(() => Person)
  person(@Root() { personId: id }: PostingRow, @Ctx() context: RequestContext) {
    return personOf(context, id);
  }

  @FieldResolver(() => Station)
  station(@Root() { stationId: id }: PostingRow): StationReference {
    return { id };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The named local successor. 接任人。' })
  successor(@Root() { successorId }: PostingRow, @Ctx() context: RequestContext) {
    return successorId ? personOf(context, successorId) : null;
  }
}

@Resolver(() => Station)
export class StationPostingResolver {
  @FieldResolver(() => Posting, { nullable: true, description: 'The active posting. 在任第一书记。' })
  async currentPosting(@Root() { id }: StationReference, @Ctx() context: RequestContext) {
    const held = await context.find(stationPostings, id);
    return held?.postingId ? context.find(postings, held.postingId) : null;
  }

  @FieldResolver(() => [Posting], { description: 'All postings, oldest first. 历任。' })
  async postings(@Root() { id }: StationReference, @Ctx() { snapshot }: RequestContext) {
    const { rows } = await snapshot.page(postings, { where: { stationId: id }, orderBy: ['startOn'], first: 100 });
    return rows;
  }
}
