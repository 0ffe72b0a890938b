import { committees } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Committees whose term ends before a day. */
export const dueElections: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, committees, { termEndsOn: { before } });
  return rows.flatMap(({ id, stationId, termEndsOn }) =>
    termEndsOn === null
      ? []
      : [
          {
            kind: 'COMMITTEE_ELECTED' as const,
            subject: { type: 'Committee', id },
            of: null,
            unitId: stationId,
            owner: null,
            dueOn: termEndsOn,
            rule: null,
            source: '中国共产党基层组织选举工作条例 2020：任期届满应当按期换届',
          },
        ],
  );
};
