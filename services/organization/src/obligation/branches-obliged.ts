import { obligationKind } from '@zhudian/facts';
import {
  branches,
  committees,
  groupings,
  meetings,
  memberReviews,
  type BranchRow,
  type MeetingRow,
  type MemberReviewRow,
} from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { lawOf } from '@zhudian/programme/service';
import type { Span } from '@zhudian/programme';
import { obligationsIn, OWED, type ObligationQuery, type HeldMeeting, type ObligedBranch } from './obligations';
import { periodsEnding } from './periods';
import type { Obligation } from './obligation.types';

type Later = (one: string, other: string) => string;
const later: Later = (one, other) => (one > other ? one : other);

/** Whoever may not see the roll does not see the meetings either, and is told nothing. */
const isSeen = ({ standings }: BranchRow): boolean => standings.length > 0;

const heldIn = (rows: readonly MeetingRow[], { ports }: RequestContext): readonly HeldMeeting[] =>
  rows.flatMap(({ id, kind, groupId, quorumMet, heldOn, convened }) =>
    heldOn && convened ? [{ id, kind, groupId, quorumMet, heldOn, recordedOn: ports.dayAt(convened.recordedAt) }] : [],
  );

/** Reviews that came to their grades within their year. */
const finalisedIn = (rows: readonly MemberReviewRow[], { ports }: RequestContext): readonly HeldMeeting[] =>
  rows.flatMap(({ id, year, finalisedOn: heldOn, finalised }) => {
    if (!heldOn?.startsWith(`${year}-`) || !finalised) return [];
    const recordedOn = ports.dayAt(finalised.recordedAt);
    return [{ id, kind: 'REVIEW' as const, groupId: null, quorumMet: null, heldOn, recordedOn }];
  });

const obliged = async (row: BranchRow, context: RequestContext): Promise<ObligedBranch> => ({
  since: later(row.establishedOn, context.ports.dayAt(row.established.recordedAt)),
  standings: row.standings,
  sittings: (await context.find(committees, row.id))?.sittings ?? [],
  groupings: (await context.find(groupings, row.id))?.history ?? [],
});

/** What is asked about each branch. */
const all = ({ first, last }: Span, on: string): readonly ObligationQuery[] =>
  obligationKind.options.flatMap((kind) =>
    periodsEnding(OWED[kind].rhythm, { first, last }).map((period) => ({ kind, period, on })),
  );

export interface BranchObligations {
  readonly branch: BranchRow;
  readonly obligations: readonly Obligation[];
}

/** What each of these branches owes of what is asked; of branches whose roll the caller may not see, nothing. */
export const obligationsOf = async (
  rows: readonly BranchRow[],
  asked: readonly ObligationQuery[],
  context: RequestContext,
): Promise<readonly BranchObligations[]> => {
  const seen = rows.filter(isSeen);
  const from = asked.map(({ period }) => period.first).toSorted()[0];
  if (seen.length === 0 || from === undefined) return [];
  const branchId = seen.map(({ id }) => id);
  const [held, reviewed, { calendars }] = await Promise.all([
    allRows(context, meetings, { branchId, heldOn: { from } }),
    allRows(context, memberReviews, { branchId, finalisedOn: { from } }),
    lawOf(context, 'organization'),
  ]);
  const byBranch = Map.groupBy(held, (one) => one.branchId);
  const reviewsOf = Map.groupBy(reviewed, (one) => one.branchId);
  return Promise.all(
    seen.map(async (branch) => {
      const { id } = branch;
      const reviews = finalisedIn(reviewsOf.get(id) ?? [], context);
      const own = [...heldIn(byBranch.get(id) ?? [], context), ...reviews];
      const roll = await obliged(branch, context);
      return { branch, obligations: asked.flatMap((one) => obligationsIn(roll, own, calendars, one)) };
    }),
  );
};

/** What each of these branches owes in the periods that end within a span, as it stands on a day. */
export const obligationsWithin = (rows: readonly BranchRow[], span: Span, on: string, context: RequestContext) =>
  obligationsOf(rows, all(span, on), context);

/** All branches of some stations, or all. */
export const branchesOf = (stationIds: readonly string[] | undefined, context: RequestContext) =>
  allRows(context, branches, { orgUnitId: stationIds });
