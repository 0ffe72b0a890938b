import { evidenceRequests } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Evidence that units were to provide before a day, and did not. */
export const dueEvidence: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, evidenceRequests, { openUntil: { before } });
  return rows.map(({ id, unitId, provideBy }) => ({
    kind: 'EVIDENCE_PROVIDED' as const,
    subject: { type: 'EvidenceRequest', id },
    of: null,
    unitId,
    owner: { type: 'OrgUnit', id: unitId },
    dueOn: provideBy,
    rule: 'evidenceWorkingDays' as const,
    source: 'N11 党员群众对基层组织有效监督 (proposed): so many working days after it was asked',
  }));
};
