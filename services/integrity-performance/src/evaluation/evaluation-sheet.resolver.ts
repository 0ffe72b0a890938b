import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assessorLevel } from '@zhudian/facts';
import { schemes, workPlans, type EvaluationRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { WorkPlan } from '../work-plan/work-plan.types';
import { judgedOn } from './evaluation.guards';
import { Evaluation, RaterGap, ScoreCell } from './evaluation.types';

/** Versions are a few a decade. */
const MOST_VERSIONS = 200;

/** What a level still lacks, where raters rate by dimensions. */
const raterGapsIn = ({ raters }: EvaluationRow, quorum: number) =>
  assessorLevel.options
    .map((level) => ({ level, quorum, raters: raters.filter((one) => one.level === level).length }))
    .filter((one) => one.raters < quorum);

@Resolver(() => Evaluation)
export class EvaluationSheetResolver {
  @FieldResolver(() => [ScoreCell], { description: 'Cells without a score that somebody has to give. 尚缺的得分。' })
  async missing(@Root() { id, missing }: EvaluationRow, @Ctx() context: RequestContext) {
    const plan = await context.find(workPlans, id);
    const isPlanned = plan?.stage === 'SUBMITTED' || plan?.stage === 'APPROVED';
    return isPlanned ? missing.filter(({ method }) => method !== 'PLAN') : missing;
  }

  @FieldResolver(() => [RaterGap], {
    description: 'Levels that have fewer raters than the scheme asks for. 评价人数不足的层级。',
  })
  async ratersMissing(@Root() row: EvaluationRow, @Ctx() context: RequestContext) {
    const { stage, month } = row;
    if (stage !== 'OPEN') return [];
    const on = judgedOn(month ?? undefined, context.ports.today());
    const { rows } = await context.snapshot.page(schemes, { orderBy: ['version'], first: MOST_VERSIONS });
    const quorum = rows.findLast(({ from }) => from <= on)?.quorum;
    return typeof quorum === 'number' ? raterGapsIn(row, quorum) : [];
  }

  @FieldResolver(() => WorkPlan, { nullable: true, description: 'The work plan of its month. 当月工作计划。' })
  workPlan(@Root() { id }: EvaluationRow, @Ctx() context: RequestContext) {
    return context.find(workPlans, id);
  }
}
