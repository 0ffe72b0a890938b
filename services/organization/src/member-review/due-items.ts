import type { DueItemKind } from '@zhudian/facts';
import { reviewedMembers, type ReviewedMemberRow } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

const itemOf = (kind: DueItemKind, { reviewId, personId, stationId }: ReviewedMemberRow, dueOn: string) => ({
  kind,
  subject: { type: 'MemberReview', id: reviewId },
  of: personId,
  unitId: stationId,
  owner: kind === 'MEMBER_RECTIFIED' ? { type: 'Person', id: personId } : null,
  dueOn,
  rule: null,
  source: 'B09 民主评议党员：不合格党员限期整改',
});

/** Unqualified members whose rectification is to be opened, done or verified before a day. */
export const dueMemberRectifications: DueItemsOf = async (context, before) => {
  const [unopened, unreported, unverified] = await Promise.all([
    allRows(context, reviewedMembers, { openBy: { before } }),
    allRows(context, reviewedMembers, { reportBy: { before } }),
    allRows(context, reviewedMembers, { verifyBy: { before } }),
  ]);
  return [
    ...unopened.map((row) => itemOf('MEMBER_RECTIFICATION_OPENED', row, row.openBy ?? '')),
    ...unreported.map((row) => itemOf('MEMBER_RECTIFIED', row, row.reportBy ?? '')),
    ...unverified.map((row) => itemOf('MEMBER_RECTIFICATION_VERIFIED', row, row.verifyBy ?? '')),
  ];
};
