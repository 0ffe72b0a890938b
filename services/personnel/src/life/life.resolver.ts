import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { entityFactsOf, lifeOfPerson, lifeOfPosting, type EntityFactRow } from '@zhudian/projections';
import {
  PageArgs,
  RecordedFactConnection,
  connect,
  mapNodes,
  pageOf,
  recordedFactOf,
  type RequestContext,
} from '@zhudian/framework/service';
import { maySeeFindings } from '../candidacy/findings';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import { changesIn, shownOf } from './changed-rows.resolver';

/** Whoever lived it, whatever it is called: the facts of all contexts, each with the rows of this one that it changed. */
const lifeOf = async (context: RequestContext, entity: string, page: PageArgs) => {
  const rows = await connect(context, entityFactsOf('personnel'), {
    where: { entity, confidential: maySeeFindings(context) ? undefined : false },
    orderBy: ['position', 'prepare'],
    ...pageOf(page),
  });
  return mapNodes(rows, (row: EntityFactRow) =>
    recordedFactOf(context, row, { ...shownOf(context, row.type), changes: () => changesIn(context, row) }),
  );
};

const lifeResolverOf = (type: () => ClassType, entityOf: (id: string) => string, description: string): ClassType => {
  @Resolver(() => type())
  class LifeResolver {
    @FieldResolver(() => RecordedFactConnection, { description })
    life(
      @Root() { id }: { readonly id: string },
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      return lifeOf(context, entityOf(id), args);
    }
  }
  return LifeResolver;
};

export const lifeResolvers: readonly ClassType[] = [
  lifeResolverOf(
    () => Person,
    lifeOfPerson,
    'Everything that was recorded about this person in any context, oldest first. 此人的全部履历，先发生的在前。',
  ),
  lifeResolverOf(
    () => Posting,
    lifeOfPosting,
    'Everything that was recorded about this posting in any context, oldest first. 本次任职的全过程，先发生的在前。',
  ),
];
