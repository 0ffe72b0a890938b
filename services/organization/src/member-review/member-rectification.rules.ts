import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { unlessAt, type MemberReviewDecider } from './member-review.guards';
import type { MemberReview } from './member-review.state';

/** Who was found wanting puts it right; nobody else has anything to. */
export const openRectification: Rule<MemberReviewDecider, 'OpenMemberRectification'> = (
  state,
  { data: { reviewId: _, ...data } },
) => {
  const { personId } = data;
  const no = unlessAt(state, 'FINALISED');
  if (no) return no;
  const member = state.members.get(personId);
  if (!member) return refuse('NOT_IN_REVIEW', { persons: [personId] });
  if (member.rectification) return refuse('RECTIFICATION_OPENED', { personId });
  if (member.grade !== 'UNQUALIFIED' && member.grade !== 'BASICALLY_QUALIFIED')
    return refuse('NOTHING_TO_RECTIFY', { personId });
  return [{ type: 'MemberRectificationOpened', data }];
};

const rectificationOf = ({ members }: MemberReview, personId: string) =>
  members.get(personId)?.rectification ?? refuse('RECTIFICATION_UNKNOWN', { personId });

export const reportRectification: Rule<MemberReviewDecider, 'ReportMemberRectification'> = (state, command) => {
  const { reviewId: _, ...data } = command.data;
  const { by, on } = command.act;
  const { personId } = data;
  const rectification = rectificationOf(state, personId);
  if (!('dueOn' in rectification)) return rectification;
  if (rectification.state !== 'OPEN') return refuse('RECTIFICATION_REPORTED', { personId });
  const inTime = on <= rectification.dueOn;
  if (!inTime && !hasReason(command, 'RECTIFIED_LATE'))
    return refuse('RECTIFIED_LATE', { personId, dueOn: rectification.dueOn, on });
  return [{ type: 'MemberRectificationReported', data: { ...data, inTime, reportedById: by } }];
};

/** Neither the member nor who reported it says that it is done. */
export const verifyRectification: Rule<MemberReviewDecider, 'VerifyMemberRectification'> = (
  state,
  { data: { reviewId: _, ...data }, act: { by } },
) => {
  const { personId } = data;
  const rectification = rectificationOf(state, personId);
  if (!('dueOn' in rectification)) return rectification;
  if (rectification.state !== 'REPORTED') return refuse('RECTIFICATION_NOT_REPORTED', { personId });
  if (rectification.reportedById === by) return refuse('SEGREGATION_OF_DUTIES');
  return [{ type: 'MemberRectificationVerified', data: { ...data, verifiedById: by } }];
};
