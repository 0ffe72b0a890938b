import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { hearings, rosters, type HearingRow } from '@zhudian/projections';
import { dayOf, type RequestContext } from '@zhudian/framework/service';
import { hearingsOwed } from './hearing-calendar';
import { CalendarArgs } from './hearing.args';
import { NEWEST } from './hearing.resolver';
import { Hearing, HearingMonth, type HearingMonthView } from './hearing.types';

type MonthWithHearings = HearingMonthView & { readonly held: readonly HearingRow[] };

@Resolver(() => HearingMonth)
export class HearingCalendarResolver {
  @Query(() => [HearingMonth], {
    description: 'The months of a year, each with its hearings and whether it had one. 一年各月专题会议的完成情况。',
  })
  async hearingCalendar(
    @Args(() => CalendarArgs) args: CalendarArgs,
    @Ctx() context: RequestContext,
  ): Promise<MonthWithHearings[]> {
    const { bureauId, year } = args;
    const { rows } = await context.snapshot.page(hearings, { where: { bureauId, year }, orderBy: NEWEST, first: 200 });
    const roster = await context.find(rosters, bureauId);
    const held = new Set(rows.flatMap(({ month, heldOn }) => (heldOn ? [month] : [])));
    const today = dayOf(context, args.today);
    return hearingsOwed(year, { served: roster?.postings ?? [], held, today }).map((owed) => ({
      ...owed,
      held: rows.filter(({ month }) => month === owed.month),
    }));
  }

  @FieldResolver(() => [Hearing])
  hearings(@Root() { held }: MonthWithHearings): readonly HearingRow[] {
    return held;
  }
}
