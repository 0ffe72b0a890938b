import { z } from 'zod';
import { day } from '@zhudian/facts';
import { deductionView } from '@zhudian/projections';
import { objectTypeOf } from '@zhudian/framework/service';

export const Deduction = objectTypeOf(deductionView);

const appealDeadline = z
  .object({
    on: day,
    isProvisional: z
      .boolean()
      .describe(
        'The calendar of that day is not published: it is told by weekdays and reckoned anew once it is. 该日历尚未公布，按星期暂计，公布后重新计算。',
      ),
  })
  .meta({ id: 'AppealDeadline', description: 'The last day for an appeal. 申诉截止日。' });
export const AppealDeadline = objectTypeOf(appealDeadline);
