import { rounds } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Rounds whose target stations were to be fixed by the day until which people apply. */
export const dueTargets: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, rounds, { phase: 'ANALYSIS', applyBy: { before } });
  return rows.map(({ id, bureauId, applyBy }) => ({
    kind: 'TARGETS_FIXED',
    subject: { type: 'SelectionRound', id },
    of: null,
    unitId: bureauId,
    owner: { type: 'OrgUnit', id: bureauId },
    dueOn: applyBy,
    rule: null,
    source: 'S02 廉洁风险防控基础较薄弱: the round names the day until which people apply',
  }));
};
