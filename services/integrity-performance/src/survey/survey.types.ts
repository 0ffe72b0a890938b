import { z } from 'zod';
import { surveys } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Survey = entityTypeOf('Survey', surveys, 'An anonymous satisfaction survey. 匿名满意度测评。');
export const SurveyConnection = connectionOf('Survey', () => Survey);

const satisfactionChange = z
  .object({
    before: z.number().nullable(),
    after: z.number().nullable(),
    gained: z.number().nullable().describe('Points gained; null while one is missing. 提升值。'),
    styleBefore: z
      .number()
      .nullable()
      .describe('What is said of working style at the start, 1 to 5. 任期初工作作风得分。'),
    styleAfter: z.number().nullable().describe('The same at the end. 任期末工作作风得分。'),
    styleGained: z.number().nullable().describe('The difference; null while one is missing. 作风提升值。'),
  })
  .meta({ id: 'SatisfactionChange', description: 'Satisfaction before and after a posting. 任职前后满意度对比。' });
export const SatisfactionChange = objectTypeOf(satisfactionChange);
export type SatisfactionChangeView = z.output<typeof satisfactionChange>;
