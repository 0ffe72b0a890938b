import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { factsBetween, type Columns } from '@zhudian/projections';
import { refusedQuestion } from './answerable';
import { differing, EntityDiff, factsAmong, type Tracked } from './entity-diff';
import { DayDiffArgs, type FieldChange } from './entity-diff.types';
import { invalidArgument } from './refusal-error';
import type { RequestContext } from './request-context';

/** A resolver of `changesBetweenDays(from, to)` for an entity: what was otherwise in force, field by field, with the facts that make it so. */
export const changesBetweenDaysOf = <C extends Columns>(type: () => ClassType, tracked: Tracked<C>): ClassType => {
  @Resolver(() => type())
  class ChangesBetweenDays {
    @FieldResolver(() => EntityDiff, {
      description:
        'What differs between two days on which it was in force, as known at the position of the answer. 按已登记的内容，两个日期的有效情况有何不同。',
    })
    async changesBetweenDays(
      @Root() { id }: { readonly id: string },
      @Args(() => DayDiffArgs) { from, to }: DayDiffArgs,
      @Ctx() context: RequestContext,
    ): Promise<Omit<EntityDiff, 'facts'>> {
      if (from > to) throw invalidArgument('from', ['不能晚于终点', 'is not after the end']);
      return {
        from,
        to,
        fields: await changesOnDays(context, tracked, id, { from, to }),
        read: async () =>
          factsAmong(context, tracked, id, { factId: await factsOf(context, tracked, id, { from, to }) }),
      };
    }
  }
  return ChangesBetweenDays;
};

/** What differs in a row between two days, as this caller may see it. */
export const changesOnDays = async <C extends Columns>(
  context: RequestContext,
  { model }: Tracked<C>,
  id: string,
  { from, to }: DayDiffArgs,
): Promise<FieldChange[]> => {
  const [before, after] = await Promise.all([from, to].map((day) => context.onDay(day).find(model, id)));
  return differing(before, after);
};

const factsOf = <C extends Columns>(
  context: RequestContext,
  { model }: Tracked<C>,
  id: string,
  { from, to }: DayDiffArgs,
): Promise<readonly string[]> => {
  const { position } = context.snapshot;
  return factsBetween(model, id, { position, from, to }, (stream) => context.factsOf(stream)).catch(refusedQuestion);
};
