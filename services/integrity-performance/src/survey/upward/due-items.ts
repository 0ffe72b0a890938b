import { upwardReviews } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

const SOURCE = 'N05 群众满意度测评 by the same means upwards: the day that was set when the review was opened';

/** Reviews that were to be closed before a day, and those of which the results were to be told on. */
export const dueReviews: DueItemsOf = async (context, before) => {
  const [open, closed] = await Promise.all([
    allRows(context, upwardReviews, { stage: 'OPEN', closesOn: { before } }),
    allRows(context, upwardReviews, { stage: 'CLOSED', isTold: false, tellBy: { before } }),
  ]);
  return [...open, ...closed].map(({ id, parentId, stage, closesOn, tellBy }) => ({
    kind: stage === 'OPEN' ? ('UPWARD_REVIEW_CLOSED' as const) : ('UPWARD_REVIEW_TOLD' as const),
    subject: { type: 'UpwardReview', id },
    of: null,
    unitId: parentId,
    owner: { type: 'OrgUnit', id: parentId },
    dueOn: stage === 'OPEN' ? closesOn : tellBy,
    rule: null,
    source: SOURCE,
  }));
};
