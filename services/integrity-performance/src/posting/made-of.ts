import { clues, evaluations, inspections, surveys, workPlans } from '@zhudian/projections';
import { allRows, type MadeOf } from '@zhudian/framework/service';

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** A posting is made of its plans and evaluations, its surveys, its inspections, and the clues that it found. */
export const madeOf: MadeOf = {
  Posting: async (context, postingId) => {
    const mine = { postingId };
    return [
      { model: workPlans, ids: idsOf(await allRows(context, workPlans, mine)) },
      { model: evaluations, ids: idsOf(await allRows(context, evaluations, mine)) },
      { model: surveys, ids: idsOf(await allRows(context, surveys, mine)) },
      { model: inspections, ids: idsOf(await allRows(context, inspections, mine)) },
      { model: clues, ids: idsOf(await allRows(context, clues, mine)) },
    ];
  },
};
