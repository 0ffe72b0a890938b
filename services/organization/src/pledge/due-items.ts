import { pledges } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Promises that were to be fulfilled before a day, and are not. */
export const duePromises: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, pledges, { fulfilBy: { before } });
  return rows.flatMap(({ id, stationId, promises }) =>
    promises
      .filter(({ state, dueOn }) => state === 'OPEN' && dueOn < before)
      .map(({ promiseId, dueOn }) => ({
        subject: { type: 'Pledge', id },
        unitId: stationId,
        owner: null,
        rule: null,
        kind: 'PROMISE_FULFILLED' as const,
        of: promiseId,
        dueOn,
        source: 'N06 公开承诺: the day that was pledged',
      })),
  );
};
