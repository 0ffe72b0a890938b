import { clues } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Measures that were to be completed before a day, of the clues that the caller may see. */
export const dueMeasures: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, clues, { step: 'MEASURE', open: true });
  return rows.flatMap(({ id, stationId, measureOwnerId, dueOn }) =>
    dueOn === null || dueOn >= before
      ? []
      : {
          kind: 'MEASURE_COMPLETED' as const,
          subject: { type: 'Clue', id },
          of: null,
          unitId: stationId,
          owner: measureOwnerId === null ? null : { type: 'Person', id: measureOwnerId },
          dueOn,
          rule: null,
          source: 'I18 提供线索及依据: the measure names its own day',
        },
  );
};
