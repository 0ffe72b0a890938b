import { evaluations } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { addMonths, monthOf, spanOfMonth } from '@zhudian/programme';

/** Evaluations of months that were to be final before a day: each before the month after it is over. */
export const dueEvaluations: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, evaluations, { kind: 'MONTHLY', stage: 'OPEN' });
  return rows.flatMap(({ id, stationId, month }) => {
    if (month === null) return [];
    const dueOn = spanOfMonth(monthOf(addMonths(`${month}-01`, 1))).last;
    if (dueOn >= before) return [];
    return {
      kind: 'EVALUATION_FINALISED' as const,
      subject: { type: 'Evaluation', id },
      of: month,
      unitId: stationId,
      owner: null,
      dueOn,
      rule: null,
      source: 'M07 月度绩效评价: monthly, so a month is judged before the next one is over',
    };
  });
};
