import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { branchEvents, committeeEvents, effectiveFacts, groupingEvents, streamOf } from '@zhudian/facts';
import { foldOf, type Fold } from '@zhudian/framework';
import { branches, type MeetingRow } from '@zhudian/projections';
import { Day, type RequestContext } from '@zhudian/framework/service';
import { Person } from '../branch/branch.types';
import { branchRoll } from '../shared/branch-roll';
import { committeeRoll } from '../shared/committee-roll';
import { groupingFold } from '../shared/grouping-roll';
import { assemblyOf, attendanceOf, decides, leastPresent, type Rolls } from './assembly';
import { MeetingAssembly, type MeetingAssemblyView } from './assembly.types';
import { Meeting } from './meeting.types';

/** A stream as of the answer, folded as the rules fold it. */
const folded = async <State, Event>(
  context: RequestContext,
  fold: Fold<State, Event & { readonly type: string }>,
  stream: string,
): Promise<State> => {
  const facts = effectiveFacts(await context.factsOf(stream), () => fold.family.category);
  return foldOf(fold, facts as never);
};

const rollsOf = async (context: RequestContext, branchId: string): Promise<Rolls> => {
  const [roll, committee, grouping] = await Promise.all([
    folded(context, branchRoll, streamOf(branchEvents, branchId)),
    folded(context, committeeRoll, streamOf(committeeEvents, branchId)),
    folded(context, groupingFold, streamOf(groupingEvents, branchId)),
  ]);
  return { roll, committee, grouping };
};

@Resolver(() => Meeting)
export class MeetingAssemblyResolver {
  @FieldResolver(() => MeetingAssembly, {
    nullable: true,
    description:
      'Who is expected on a day, and how many have to come; null to those who may not see the roll. 某日应到会人员及法定到会人数。',
  })
  async assembly(
    @Root() { branchId, kind, groupId }: MeetingRow,
    @Arg('on', () => Day) on: string,
    @Ctx() context: RequestContext,
  ): Promise<MeetingAssemblyView | null> {
    const branch = await context.find(branches, branchId);
    if (!branch || branch.standings.length === 0) return null;
    const meets = { kind, groupId: groupId ?? undefined };
    const rolls = await rollsOf(context, branchId);
    const { expected, entitled } = assemblyOf(rolls, meets, on);
    const quorum = decides(kind) ? leastPresent(entitled.length, attendanceOf(rolls, meets, on)) : null;
    return { on, expectedIds: [...expected], entitledIds: [...entitled], quorum };
  }
}

const persons = (ids: readonly string[]) => ids.map((id) => ({ id }));

@Resolver(() => MeetingAssembly)
export class AssembledResolver {
  @FieldResolver(() => [Person], { description: 'Who is expected. 应到会人员。' })
  expected(@Root() { expectedIds }: MeetingAssemblyView) {
    return persons(expectedIds);
  }

  @FieldResolver(() => [Person], { description: 'Who of them may vote. 其中有表决权人员。' })
  entitled(@Root() { entitledIds }: MeetingAssemblyView) {
    return persons(entitledIds);
  }
}
