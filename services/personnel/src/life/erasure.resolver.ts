import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { entityFactsOf, inlineWordsOf, type PersonRow } from '@zhudian/projections';
import { PageArgs, RecordedFactConnection, type RequestContext } from '@zhudian/framework/service';
import { Person } from '../person/person.types';
import { lifeOf } from './life.resolver';

const CODE = 'ERASURE_INCOMPLETE';

@ObjectType({
  description:
    'Facts of early versions hold words about the person themselves: the graph shows them to nobody any more, the log and its copies keep them. ' +
    '早期版本的事件自身含有涉及本人的文字：各处不再显示，日志及其副本中仍然存在。',
})
export class ErasureIncomplete {
  @Field(() => String, { description: '`ERASURE_INCOMPLETE`. 固定代码。' }) readonly code: string = CODE;

  constructor(readonly personId: string) {}
}

@Resolver(() => ErasureIncomplete)
class RemainingFactsResolver {
  @FieldResolver(() => RecordedFactConnection, {
    description: 'These facts, with their positions, oldest first. 这些事件及其在日志中的位置，先发生的在前。',
  })
  facts(
    @Root() { personId }: ErasureIncomplete,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return lifeOf(context, inlineWordsOf(personId), args);
  }
}

@Resolver(() => Person)
class PersonErasureResolver {
  @FieldResolver(() => ErasureIncomplete, {
    nullable: true,
    description:
      'What an erasure of all words about the person could not take out of the log; null when nothing is left, or nothing was erased. ' +
      '删除涉及本人的文字后，日志中仍然存在的部分；没有遗留或者未曾删除时为空。',
  })
  async erasureIncomplete(@Root() { id, wordsErasedAt }: PersonRow, @Ctx() context: RequestContext) {
    if (wordsErasedAt === null) return null;
    const left = await context.snapshot.count(entityFactsOf('personnel'), { entity: inlineWordsOf(id) });
    return left === 0 ? null : new ErasureIncomplete(id);
  }
}

export const erasureResolvers = [RemainingFactsResolver, PersonErasureResolver];
