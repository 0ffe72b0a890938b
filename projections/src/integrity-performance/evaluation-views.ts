import { z } from 'zod';
import {
  assessorLevel,
  day,
  evaluationEvents,
  evaluationMethod,
  percent,
  scoreCell,
  text,
  enumOf,
} from '@zhudian/facts';
import { internal } from '../declaring/columns';

export const evaluationStage = enumOf('EvaluationStage', {
  OPEN: ['考评中', 'open'],
  FINAL: ['结果已核定', 'final'],
  LAPSED: ['已失效', 'lapsed'],
});
export const deductionStanding = enumOf('DeductionStanding', {
  APPLIED: ['已扣分', 'applied'],
  APPEALED: ['申诉中', 'under appeal'],
  UPHELD: ['维持扣分', 'upheld'],
  REVOKED: ['已撤销', 'revoked'],
});

export const missingCell = scoreCell.meta({
  id: 'ScoreCell',
  description: 'A place on the score sheet. 评分表中的一格。',
});
export const scoreView = z
  .object({
    ...scoreCell.shape,
    score: percent.describe('0 to 100. 得分，百分制。'),
    comment: text.nullable(),
    on: day,
  })
  .meta({ id: 'Score', description: 'The score of one level by one method. 一个层级按一种方式的得分。' });
export type ScoreView = Readonly<z.output<typeof scoreView>>;

const { DeductionApplied } = evaluationEvents.schemas;
export const deductionView = z
  .object({
    ...DeductionApplied.omit({ appliedBy: true, schemeVersion: true }).shape,
    schemeVersion: internal(DeductionApplied.shape.schemeVersion),
    code: z.string(),
    isDiscipline: z.boolean().describe('While it stands, nobody is commended. 违纪扣分。'),
    appliedOn: day,
    appealBy: day.describe('Last day for an appeal. 申诉截止日。'),
    calendarVersion: z.string().describe('By which working days are counted. 所用日历版本。'),
    standing: deductionStanding,
    grounds: text.nullable(),
    finding: text.nullable(),
  })
  .meta({
    id: 'Deduction',
    description: 'A deduction of the catalogue, with its evidence and its appeal. 扣分及申诉。',
  });
export type DeductionView = Readonly<z.output<typeof deductionView>>;

export const levelScore = z
  .object({ level: assessorLevel, score: percent })
  .meta({ id: 'LevelScore', description: 'What the methods of one level come to. 层级得分。' });
export const methodScore = z
  .object({ method: evaluationMethod, score: percent })
  .meta({ id: 'MethodScore', description: 'What the levels come to by one method. 方式得分。' });
