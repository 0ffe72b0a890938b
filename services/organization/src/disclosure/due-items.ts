import { disclosures, type DisclosureRow } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

const ofRow = ({ id, stationId }: DisclosureRow) => ({
  subject: { type: 'Disclosure', id },
  unitId: stationId,
  owner: null,
  rule: null,
});

const UNPUBLISHED = ['PROPOSED', 'REVIEWED', 'APPROVED'] as const;

/** What was proposed to be open from a day on, and is not published while it may be. */
export const duePublications: DueItemsOf = async (context, before, today) => {
  const rows = await allRows(context, disclosures, { stage: UNPUBLISHED, from: { before } });
  const open = rows.filter(({ until }) => until >= today);
  return open.map((row) => ({
    ...ofRow(row),
    kind: 'DISCLOSURE_PUBLISHED' as const,
    of: null,
    dueOn: row.from,
    source: 'B16 党务政务公开制度: proposed to be open from this day on',
  }));
};

/** Feedback that was to be answered before a day. */
export const dueAnswers: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, disclosures, { answerBy: { before } });
  return rows.flatMap((row) =>
    row.feedback
      .filter(({ answered, dueOn }) => answered === null && dueOn < before)
      .map(({ feedbackId, dueOn }) => ({
        ...ofRow(row),
        kind: 'FEEDBACK_ANSWERED' as const,
        of: feedbackId,
        dueOn,
        source: 'N11 党员群众对基层组织有效监督: the day that was set when it was received',
      })),
  );
};

/** What was to be open until before a day, and whose end is not recorded: that of what was never published once it is over. */
export const dueExpiries: DueItemsOf = async (context, before, today) => {
  const rows = await allRows(context, disclosures, { stage: [...UNPUBLISHED, 'PUBLISHED'], until: { before } });
  const over = rows.filter(({ stage, until }) => stage === 'PUBLISHED' || until < today);
  return over.map((row) => ({
    ...ofRow(row),
    kind: 'DISCLOSURE_EXPIRED' as const,
    of: null,
    dueOn: row.until,
    source: 'B16 党务政务公开制度: approved to be open until this day',
  }));
};
