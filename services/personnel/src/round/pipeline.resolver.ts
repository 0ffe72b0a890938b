import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { candidacies, candidacyStages, type CandidacyRow, type RoundRow } from '@zhudian/projections';
import { Day, dayOf, type RequestContext } from '@zhudian/framework/service';
import { PipelineStage, type PipelineStageView } from '../candidacy/candidacy.types';
import { daysInStage } from '../candidacy/pipeline';
import { SelectionRound } from './round.types';

@Resolver(() => SelectionRound)
export class RoundPipelineResolver {
  @FieldResolver(() => [PipelineStage], {
    description: 'Every stage in order, with count and age. 各步骤人选数与停留时间，按步骤顺序。',
  })
  pipeline(
    @Root() { id: roundId }: RoundRow,
    @Arg('today', () => Day, { nullable: true }) today: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PipelineStageView[]> {
    return Promise.all(candidacyStages.map((stage) => stageOf(context, { roundId, stage }, dayOf(context, today))));
  }
}

const stageOf = async (
  { snapshot }: RequestContext,
  where: { readonly roundId: string; readonly stage: CandidacyRow['stage'] },
  today: string,
): Promise<PipelineStageView> => {
  const count = await snapshot.count(candidacies, where);
  const [oldest] = (await snapshot.page(candidacies, { where, orderBy: ['stageSince'], first: 1 })).rows;
  return {
    stage: where.stage,
    count,
    oldestSince: oldest?.stageSince ?? null,
    longestDays: oldest ? daysInStage(oldest.stageSince, today) : null,
  };
};
