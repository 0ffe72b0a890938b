import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { clueSteps, clues } from '@zhudian/projections';
import { addDays } from '@zhudian/programme';
import { Day, dayOf, given, type RequestContext } from '@zhudian/framework/service';
import { stationsFilter } from '../station/stations.args';
import { RiskDomain } from './clue.args';
import { ClueFunnelStep, type ClueFunnelStepView } from './clue.types';

@ArgsType()
class ClueFunnelArgs {
  @Field(() => ID, { nullable: true, description: 'Of this station. 仅该供电所。' }) stationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of the stations of this unit and of all below it. 该单位及其全部下级的供电所。',
  })
  under?: string | null;
  @Field(() => RiskDomain, { nullable: true }) domain?: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'Ages are reckoned to this day; today without it. 计龄日，默认今日。',
  })
  today?: string | null;
}

@Resolver()
export class ClueFunnelResolver {
  @Query(() => [ClueFunnelStep], {
    description:
      'How many of the clues that you may see came how far, and for how long they are open. 可见线索的漏斗及未结时长。',
  })
  async clueFunnel(
    @Args(() => ClueFunnelArgs) { domain, today, ...place }: ClueFunnelArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly ClueFunnelStepView[]> {
    const { snapshot } = context;
    const day = dayOf(context, today);
    const stationId = await stationsFilter(context, { stationId: place.stationId ?? null, under: place.under ?? null });
    const counts = await Promise.all(
      clueSteps.map(async (step) => {
        const where = given({ domain, step, stationId });
        const open = { ...where, open: true };
        const overDays = (days: number) =>
          snapshot.count(clues, { ...open, openedOn: { before: addDays(day, -days) } });
        const [all, standing, overThirtyDays, overNinetyDays, oldest] = await Promise.all([
          snapshot.count(clues, where),
          snapshot.count(clues, open),
          overDays(30),
          overDays(90),
          snapshot.page(clues, { where: open, orderBy: ['openedOn'], first: 1 }),
        ]);
        return {
          all,
          step,
          open: standing,
          overThirtyDays,
          overNinetyDays,
          oldestOn: oldest.rows[0]?.openedOn ?? null,
        };
      }),
    );
    return counts.map(({ all: _, ...step }, at) => ({
      ...step,
      reached: counts.slice(at).reduce((sum, { all }) => sum + all, 0),
    }));
  }
}
