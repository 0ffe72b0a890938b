import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assessorLevel } from '@zhudian/facts';
import { schemes, workPlans, type EvaluationRow } from '@zhudian/projections';
import type { RequestContext } from '@zhudian/framework/service';
import { rulesOn } from '@zhudian/programme';
import { bureauOf, lawOf } from '@zhudian/programme/service';
import { WorkPlan } from '../work-plan/work-plan.types';
import { judgedOn } from './evaluation.guards';
import { DimensionSpread, Evaluation, RaterGap, ScoreCell, type DimensionSpreadView } from './evaluation.types';
import { spreadOf } from './outlier.rules';

/** Versions are a few a decade. */
const MOST_VERSIONS = 200;

/** What a level still lacks, where raters rate by dimensions. */
const raterGapsIn = ({ raters }: EvaluationRow, quorum: number) =>
  assessorLevel.options
    .map((level) => ({ level, quorum, raters: raters.filter((one) => one.level === level).length }))
    .filter((one) => one.raters < quorum);

/** How far from the median is far, for its bureau: on the last day of its month, or the day on which its term was made final. */
const outlierLimit = async (context: RequestContext, { stationId, month, finalisedOn }: EvaluationRow) => {
  const on = judgedOn(month ?? undefined, finalisedOn ?? context.ports.today());
  const [{ ruleSets }, bureauId] = await Promise.all([
    lawOf(context, 'integrity-performance'),
    bureauOf(context, 'integrity-performance', stationId),
  ]);
  return rulesOn(ruleSets, on, bureauId).rules.ratingOutlierPoints;
};

const byLevel = ({ raters }: EvaluationRow) =>
  assessorLevel.options.flatMap((level) => raters.filter((one) => one.level === level));

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
    const { stage, month, stationId } = row;
    if (stage !== 'OPEN') return [];
    const on = judgedOn(month ?? undefined, context.ports.today());
    const bureauId = await bureauOf(context, 'integrity-performance', stationId);
    const { rows } = await context.snapshot.page(schemes, { orderBy: ['version'], first: MOST_VERSIONS });
    const quorum = rows.findLast((scheme) => scheme.bureauId === bureauId && scheme.from <= on)?.quorum;
    return typeof quorum === 'number' ? raterGapsIn(row, quorum) : [];
  }

  @FieldResolver(() => [DimensionSpread], {
    description:
      'Per dimension that three raters or more have rated: the median, and which ratings lie far from it. 各维度中位数及明显偏离的打分（三人以上）。',
  })
  async ratingSpread(@Root() row: EvaluationRow, @Ctx() context: RequestContext): Promise<DimensionSpreadView[]> {
    const limit = await outlierLimit(context, row);
    return spreadOf(byLevel(row), limit.value).map(({ outliers, ...spread }) => ({
      ...spread,
      limit: limit.value,
      provenance: limit.provenance,
      source: limit.source,
      outliers: outliers.map(({ rater: { level, unitId }, score, away }) => ({ level, unitId, score, away })),
    }));
  }

  @FieldResolver(() => WorkPlan, { nullable: true, description: 'The work plan of its month. 当月工作计划。' })
  workPlan(@Root() { id }: EvaluationRow, @Ctx() context: RequestContext) {
    return context.find(workPlans, id);
  }
}
