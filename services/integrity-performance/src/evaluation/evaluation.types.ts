import { z } from 'zod';
import { assessorLevel, evaluationDimension, id, percent, provenance } from '@zhudian/facts';
import { evaluations, missingCell } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Evaluation = entityTypeOf(
  'Evaluation',
  evaluations,
  'An evaluation of a posting: of one month, or of the term. 月度或任期评价。',
);
export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);

export const ScoreCell = objectTypeOf(missingCell);
const raterGap = z
  .object({
    level: assessorLevel,
    raters: z.int().describe('How many have rated. 已有几人评价。'),
    quorum: z.int(),
  })
  .meta({ id: 'RaterGap', description: 'A level that has too few raters. 评价人数不足的层级。' });
export const RaterGap = objectTypeOf(raterGap);

const ratingOutlier = z
  .object({
    level: assessorLevel,
    unitId: id.describe('The department of the rater. 评价人所在部门。'),
    score: percent,
    away: z.number().describe('From the median: above it positive, below it negative. 与中位数之差，高为正、低为负。'),
  })
  .meta({ id: 'RatingOutlier', description: 'A rating that lies far from the others. 明显偏离的打分。' });
export const RatingOutlier = objectTypeOf(ratingOutlier);
const dimensionSpread = z
  .object({
    dimension: evaluationDimension,
    raters: z.int().describe('How many rated it, over all levels. 打分人数（各层级合计）。'),
    median: percent.describe('The middle of their scores. 中位数。'),
    limit: z.number().describe('Points from the median from which a rating is an outlier. 达到该分差即提示偏离。'),
    provenance: provenance.describe('What the limit rests on. 该分差的性质。'),
    source: z.string().describe('Where the limit comes from. 该分差的依据。'),
    outliers: z
      .array(ratingOutlier)
      .describe('By level, then as they rated: no order of persons. 按层级和打分先后列出，不作排名。'),
  })
  .meta({
    id: 'DimensionSpread',
    description: 'How far the ratings of a dimension lie apart. 一个维度各评价人打分的离散情况。',
  });
export const DimensionSpread = objectTypeOf(dimensionSpread);
export type DimensionSpreadView = z.output<typeof dimensionSpread>;
