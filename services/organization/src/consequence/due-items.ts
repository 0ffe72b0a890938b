import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { refusedConsequences } from './consequence.types';

/** What policies were refused before a day and nobody has settled. */
export const dueConsequences: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, refusedConsequences, { state: 'PENDING', refusedOn: { before } });
  return rows.flatMap(({ id, unitId, refusedOn }) =>
    unitId === null
      ? []
      : {
          kind: 'CONSEQUENCE_SETTLED' as const,
          subject: { type: 'RefusedConsequence', id },
          of: null,
          unitId,
          owner: { type: 'OrgUnit', id: unitId },
          dueOn: refusedOn,
          rule: null,
          source: 'design: what a policy cannot do is done by hand',
        },
  );
};
