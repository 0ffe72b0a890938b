import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  type ClassType,
} from 'type-graphql';
import type { Context } from '@zhudian/facts';
import { InvalidCursor, orgUnitPaths } from '@zhudian/projections';
import { refusedQuestion } from './answerable';
import { countsOf, duePartOf, type DueItem, type DueItemsOf, type Placed } from './due-item';
import { PageArgs, pageOf } from './page';
import { dayOf } from './day-of';
import type { RequestContext } from './request-context';
import { Day } from './scalars';

const note = (description: string, nullable = false) => ({ description, nullable });

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'What is due in one context. 本业务域的一项到期事项。' })
class OwnDueItem {
  @Field(() => String, note('Its place among all that is due. 游标。')) cursor!: string;
  @Field(() => String, note('What is to be done. 事项。')) kind!: string;
  @Field(() => String, note('The type of what it is about. 对象类型。')) subjectType!: string;
  @Field(() => ID, note('What it is about. 对象编号。')) subjectId!: string;
  @Field(() => String, note('The task or the month. 任务或月份。', true)) of!: string | null;
  @Field(() => ID, note('Whose business it is. 所属单位编号。')) unitId!: string;
  @Field(() => String, note('Person or OrgUnit. 责任人类型。', true)) ownerType!: string | null;
  @Field(() => ID, note('Who is to do it. 责任人编号。', true)) ownerId!: string | null;
  @Field(() => Day, note('Until when. 期限。')) dueOn!: string;
  @Field(() => Boolean, note('Whether the day is over. 是否逾期。')) late!: boolean;
  @Field(() => String, note('The value of the rule set that sets the day. 规则项。', true)) rule!: string | null;
  @Field(() => String, note('Where the day comes from. 期限依据。')) source!: string;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'How much of a kind is due in one context. 本业务域某一事项的数量。' })
class OwnDueCount {
  @Field(() => String, note('What is to be done. 事项。')) kind!: string;
  @Field(() => Int, note('Overdue. 逾期。')) late!: number;
  @Field(() => Int, note('Not overdue. 未到期。')) ahead!: number;
}

@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A part of what is due in one context. 本业务域的到期事项。' })
class OwnDueItems {
  @Field(() => [OwnDueItem], note('In their order. 依次排列。')) items!: OwnDueItem[];
  @Field(() => Int, note('How many there are. 总数。')) total!: number;
  @Field(() => Int, note('How many lie between the bounds. 区间内的数量。')) between!: number;
  @Field(() => Int, note('How many lie beyond where the part is read from. 区间外（读取起点一侧）的数量。'))
  behind!: number;
  @Field(() => [OwnDueCount], note('All of them by kind. 全部事项按种类的数量。')) counts!: OwnDueCount[];
}

@ArgsType()
class OwnDueItemsArgs extends PageArgs {
  @Field(() => ID, note('Of this unit and all below it. 该单位及其全部下级。', true)) under?: string | null;
  @Field(() => Day, note('Due before this day. 期限早于该日。')) dueBefore!: string;
  @Field(() => Day, note('The day on which an item counts as late; today by default. 判断逾期的日期，默认今日。', true))
  today?: string | null;
}

const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');
const placeAt = (end: 'after' | 'before', cursor: string | null | undefined): string | null => {
  if (!cursor) return null;
  const place = Buffer.from(cursor, 'base64url').toString();
  return /^\d{4}-\d{2}-\d{2}\t/.test(place) ? place : refusedQuestion(new InvalidCursor(end));
};

const shown = ({ item, place }: Placed, today: string): OwnDueItem => ({
  ...item,
  cursor: cursorOf(place),
  subjectType: item.subject.type,
  subjectId: item.subject.id,
  ownerType: item.owner?.type ?? null,
  ownerId: item.owner?.id ?? null,
  late: item.dueOn < today,
});

/** What the gateway merges into `dueItems`: what is due in one context, of all its slices. */
export const ownDueItemsOf = (context: Context, sources: readonly DueItemsOf[]): ClassType => {
  @Resolver()
  class OwnDueItemsResolver {
    @Directive('@shareable')
    @Directive('@inaccessible')
    @Query(() => OwnDueItems, note('What is due in this context. 本业务域的到期事项。'))
    async ownDueItems(
      @Args(() => OwnDueItemsArgs) args: OwnDueItemsArgs,
      @Ctx() request: RequestContext,
    ): Promise<OwnDueItems> {
      const bounds = pageOf(args);
      const ends = { after: placeAt('after', bounds.after), before: placeAt('before', bounds.before) };
      const today = dayOf(request, args.today);
      const due = await Promise.all(
        sources.map((source, nth) =>
          request.shared(JSON.stringify(['due', nth, args.dueBefore, today]), (own) =>
            source(own, args.dueBefore, today),
          ),
        ),
      );
      const items = await under(request, context, args.under, due.flat());
      const { found, ...part } = duePartOf(items, { ...bounds, ...ends });
      return { ...part, items: found.map((one) => shown(one, today)), counts: [...countsOf(items, today)] };
    }
  }
  return OwnDueItemsResolver;
};

const under = async (
  request: RequestContext,
  context: Context,
  unit: string | null | undefined,
  items: readonly DueItem[],
): Promise<readonly DueItem[]> => {
  if (!unit) return items;
  const paths = await Promise.all(items.map(({ unitId }) => request.find(orgUnitPaths(context), unitId)));
  return items.filter((_, at) => paths[at]?.path.includes(`/${unit}/`) === true);
};
