import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DeductionView } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { lawOf } from '@zhudian/programme/service';
import { lastDayForAppeal } from './appeal-time';
import { AppealDeadline, Deduction } from './deduction.types';

@Resolver(() => Deduction)
export class DeductionResolver {
  @FieldResolver(() => AppealDeadline, {
    description: 'The last day for an appeal, by the calendars that are published by now. 按现行日历计算的申诉截止日。',
  })
  async appealDeadline(@Root() deduction: DeductionView, @Ctx() context: RequestContext) {
    const { calendars } = await lawOf(context, 'integrity-performance');
    return lastDayForAppeal(deduction, calendars);
  }
}
