import { branches } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Suspended votes on which a decision is due before a day. */
export const dueVoteDecisions: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, branches, {});
  return rows.flatMap(({ id, orgUnitId, members }) =>
    members.flatMap(({ personId, suspension }) =>
      suspension && suspension.until < before
        ? [
            {
              kind: 'MEMBER_VOTE_DECIDED' as const,
              subject: { type: 'Branch', id },
              of: personId,
              unitId: orgUnitId,
              owner: null,
              dueOn: suspension.until,
              rule: null,
              source: '党章：留党察看期满，恢复权利或者开除',
            },
          ]
        : [],
    ),
  );
};
