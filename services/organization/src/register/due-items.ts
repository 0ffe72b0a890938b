import { leftovers } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** What still stands although its cause was annulled before a day: it is to be annulled by hand at once. */
export const dueLeftovers: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, leftovers, { isOpen: true, annulledOn: { before } });
  return rows.flatMap(({ id, unitId, annulledOn }) =>
    unitId === null || annulledOn === null
      ? []
      : {
          kind: 'LEFTOVER_ANNULLED' as const,
          subject: { type: 'OrgUnit', id: unitId },
          of: id,
          unitId,
          owner: { type: 'OrgUnit', id: unitId },
          dueOn: annulledOn,
          rule: null,
          source: 'N04 全程监管: what rests on an annulled fact does not stand',
        },
  );
};
