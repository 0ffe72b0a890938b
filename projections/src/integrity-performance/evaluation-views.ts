import { z } from 'zod';
import {
  assessorLevel,
  day,
  enumOf,
  evaluationDimension,
  evaluationEvents,
  evaluationMethod,
  id,
  percent,
  scoreCell,
  text,
  deductionStanding,
} from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

export const evaluationStage = enumOf('EvaluationStage', {
  OPEN: ['考评中', 'open'],
  FINAL: ['结果已核定', 'final'],
  LAPSED: ['已失效', 'lapsed'],
});
export { deductionStanding };

export const missingCell = scoreCell.meta({
  id: 'ScoreCell',
  description: 'A place on the score sheet. 评分表中的一格。',
});
export const scoreView = z
  .object({
    ...scoreCell.shape,
    score: percent.describe('0 to 100. 得分，百分制。'),
    comment: text.nullable(),
    unitId: id.nullable().describe('The department that gave it; null where it speaks for the level. 打分部门。'),
    on: day,
    decision,
  })
  .meta({ id: 'Score', description: 'The score of one level by one method. 一个层级按一种方式的得分。' });

const { DimensionsRated } = evaluationEvents.schemas;
const dimensionRating = DimensionsRated.shape.ratings.element.meta({
  id: 'DimensionRating',
  description: 'The score of one dimension, 0 to 100. 一个维度的得分。',
});
export const raterView = z
  .object({
    level: assessorLevel,
    unitId: id.describe('The department of the rater. 评价人所在部门。'),
    raterId: id,
    ratings: z.array(dimensionRating).describe('In the order of the dimensions. 按维度顺序。'),
    missing: z.array(evaluationDimension).describe('Dimensions that are still to be rated. 尚未打分的维度。'),
    mean: percent.describe('Every dimension counts alike. 各维度平均分。'),
    comment: text.nullable(),
    decision,
  })
  .meta({ id: 'Rater', description: 'What one rater says, dimension by dimension. 一位评价人的各维度得分。' });
export type RaterView = ViewOf<typeof raterView>;
export type ScoreView = ViewOf<typeof scoreView>;

const { DeductionApplied } = evaluationEvents.schemas;
export const deductionView = z
  .object({
    ...DeductionApplied.shape,
    appliedBy: internal(id),
    schemeVersion: DeductionApplied.shape.schemeVersion.describe('Version of the scheme. 方案版本。'),
    code: z.string(),
    isDiscipline: z.boolean().describe('While it stands, nobody is commended. 违纪扣分。'),
    appliedOn: day,
    appealBy: day.describe('Last day for an appeal. 申诉截止日。'),
    appealFrom: day
      .optional()
      .describe('The day after which the working days for an appeal are counted. 申诉期限起算日。'),
    appealWorkingDays: z.int().optional().describe('How many working days an appeal may take. 申诉期限（工作日）。'),
    calendarVersion: z.string().describe('By which working days are counted. 所用日历版本。'),
    standing: deductionStanding,
    grounds: text.nullable().describe('Why it is appealed. 申诉理由。'),
    finding: text.nullable().describe('What came of the appeal. 复核意见。'),
    applied: decision.describe('Who applied it. 扣分决定。'),
    appealed: decision.nullable().describe('Who appealed. 申诉。'),
    decided: decision.nullable().describe('Who upheld or revoked it. 维持或撤销。'),
  })
  .meta({
    id: 'Deduction',
    description: 'A deduction of the catalogue, with its evidence and its appeal. 扣分及申诉。',
  });
export type DeductionView = ViewOf<typeof deductionView>;

export const levelScore = z
  .object({ level: assessorLevel, score: percent })
  .meta({ id: 'LevelScore', description: 'What the methods of one level come to. 层级得分。' });
export const methodScore = z
  .object({ method: evaluationMethod, score: percent })
  .meta({ id: 'MethodScore', description: 'What the levels come to by one method. 方式得分。' });

export const acknowledgement = z
  .object({ comment: text.nullable(), decision })
  .meta({ id: 'Acknowledgement', description: 'The one evaluated has taken note. 本人已阅知。' });
export const reopening = z
  .object({ reason: text, decision })
  .meta({ id: 'EvaluationReopening', description: 'Why it was reopened. 重新开启。' });
