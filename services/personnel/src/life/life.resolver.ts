import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import {
  entityFactsOf,
  lifeOfPerson,
  lifeOfPosting,
  persons,
  postings,
  type Columns,
  type EntityFactRow,
  type ReadModel,
} from '@zhudian/projections';
import {
  PageArgs,
  RecordedFactConnection,
  connect,
  mapNodes,
  pageOf,
  recordedFactOf,
  type RequestContext,
} from '@zhudian/framework/service';
import { Person } from '../person/person.types';
import { Posting } from '../posting/posting.types';
import { changesIn, hiddenOf } from './changed-rows.resolver';

/** Whoever lived it, whatever it is called: the facts of all contexts, each with the rows of this one that it changed. */
export const lifeOf = async (context: RequestContext, entity: string | undefined, page: PageArgs): Promise<object> => {
  const rows = await connect(context, entityFactsOf('personnel'), {
    where: { entity: entity ?? [] },
    orderBy: ['position', 'prepare'],
    ...pageOf(page),
  });
  return mapNodes(rows, (row: EntityFactRow) =>
    recordedFactOf(context, row, {
      hidden: hiddenOf(context, row.ofPerson ?? ''),
      changes: () => changesIn(context, row),
    }),
  );
};

interface Lived<C extends Columns> {
  readonly type: () => ClassType;
  readonly model: ReadModel<C>;
  readonly entityOf: (id: string) => string;
}

const lifeResolverOf = <C extends Columns>({ type, model, entityOf }: Lived<C>, description: string): ClassType => {
  @Resolver(() => type())
  class LifeResolver {
    @FieldResolver(() => RecordedFactConnection, { description })
    async life(
      @Root() { id }: { readonly id: string },
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() context: RequestContext,
    ) {
      return lifeOf(context, (await context.find(model, id)) && entityOf(id), args);
    }
  }
  return LifeResolver;
};

export const lifeResolvers: readonly ClassType[] = [
  lifeResolverOf(
    { type: () => Person, model: persons, entityOf: lifeOfPerson },
    'Everything that was recorded about this person in any context, oldest first. 此人的全部履历，先发生的在前。',
  ),
  lifeResolverOf(
    { type: () => Posting, model: postings, entityOf: lifeOfPosting },
    'Everything that was recorded about this posting in any context, oldest first. 本次任职的全过程，先发生的在前。',
  ),
];
