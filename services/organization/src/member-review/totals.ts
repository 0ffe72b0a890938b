import type { MemberReviewRow } from '@zhudian/projections';
import type { MemberReviewTotalsView } from './member-review.types';

/** A branch, the county enterprise above it, and its review of the year, where there is one. */
export interface BranchReviewed {
  readonly countyEnterpriseId: string | null;
  readonly review: MemberReviewRow | undefined;
}

const lineOf = (
  countyEnterpriseId: string | null,
  year: number,
  branches: readonly BranchReviewed[],
): MemberReviewTotalsView => {
  const reviews = branches.flatMap(({ review }) => review ?? []);
  const sum = (of: (review: MemberReviewRow) => number) => reviews.reduce((total, one) => total + of(one), 0);
  return {
    countyEnterpriseId,
    year,
    branches: branches.length,
    opened: reviews.length,
    finalised: reviews.filter(({ stage }) => stage === 'FINALISED').length,
    members: sum(({ memberCount }) => memberCount),
    excellent: sum(({ excellent }) => excellent),
    qualified: sum(({ qualified }) => qualified),
    basicallyQualified: sum(({ basicallyQualified }) => basicallyQualified),
    unqualified: sum(({ unqualified }) => unqualified),
    rectifying: sum(({ rectifying }) => rectifying),
    rectified: sum(({ rectified }) => rectified),
  };
};

/** One line for each county enterprise, in the order of their ids, and one for all of them together, last. */
export const totalsOf = (year: number, branches: readonly BranchReviewed[]): readonly MemberReviewTotalsView[] => {
  const byCounty = Map.groupBy(branches, ({ countyEnterpriseId }) => countyEnterpriseId);
  const lines = [...byCounty]
    .toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
    .map(([county, of]) => lineOf(county, year, of));
  return [...lines, lineOf(null, year, branches)];
};
