import { memberReviewEvents, ref } from '@zhudian/facts';
import { command, type Role } from '@zhudian/programme';
import type { MemberReview } from './member-review.state';

export const memberReview = command<MemberReview>();
export const facts = memberReviewEvents.schemas;
export const ofReview = { reviewId: ref('MemberReview') };
export const BRANCH: readonly Role[] = ['BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'];
export const MEMBERS: readonly Role[] = ['STAFF', 'STATION', ...BRANCH];
export const VERIFYING: readonly Role[] = ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'];

export const itself = {
  of: ({ reviewId }: { reviewId: string }) => reviewId,
  scope: (_: unknown, { stationId }: MemberReview) => stationId,
};
export const ofThePerson = { subject: ({ personId }: { personId: string }) => personId };
