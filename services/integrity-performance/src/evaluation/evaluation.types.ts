import { z } from 'zod';
import { assessorLevel } from '@zhudian/facts';
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
