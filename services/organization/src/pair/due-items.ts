import { pairs } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Pairs whose result was to be recorded before a day. */
export const duePairResults: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, pairs, { stage: 'FORMED', dueOn: { before } });
  return rows.map(({ id, stationId, leadId, dueOn }) => ({
    kind: 'PAIR_RESULT_RECORDED' as const,
    subject: { type: 'Pair', id },
    of: null,
    unitId: stationId,
    owner: { type: 'Person' as const, id: leadId },
    dueOn,
    rule: null,
    source: 'B06 “1+1”或“1+2”结对: the day that was set when it was formed',
  }));
};
