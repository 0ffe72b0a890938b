import { z } from 'zod';
import { evaluationGrade, evaluationMethod, id, percent } from '@zhudian/facts';
import { internal } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

const points = z.number();
const simulation = z
  .object({
    evaluationId: internal(id),
    total: percent.describe('As it is. 实际得分。'),
    grade: evaluationGrade.describe('As it is. 实际等次。'),
    deducted: points.describe('As it is. 实际扣分。'),
    draftTotal: percent.describe('What it would have been. 试算得分。'),
    draftGrade: evaluationGrade.describe('What it would have been. 试算等次。'),
    draftDeducted: points.describe('By the catalogue of the draft. 按草案目录的扣分。'),
    change: points.describe('Points more than it is. 试算与实际的差。'),
    unweighted: z
      .array(evaluationMethod)
      .describe(
        'Methods by which nothing was judged: the others share their weight. 未评价的方式，其权重由其他方式分担。',
      ),
    ratersMissing: z
      .boolean()
      .describe(
        'The draft asks for raters that the month did not have: the scores of the levels stand for them. 草案要求多人评价而当月没有，以层级打分代替。',
      ),
    unlisted: z
      .array(z.string())
      .describe('Deductions that the draft does not list: they keep their points. 草案目录没有的扣分项，按原分值。'),
  })
  .meta({
    id: 'SchemeSimulation',
    description:
      'What a month that is final would have been under a draft; nothing is recorded. 已核定月份按草案试算。',
  });
export const SchemeSimulation = objectTypeOf(simulation);
export type SchemeSimulation = Readonly<z.output<typeof simulation>>;
