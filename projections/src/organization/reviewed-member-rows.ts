import { z } from 'zod';
import { day, id, idOfStream, memberGrade, memberReviewEvents } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import {
  memberBallots,
  memberExcuse,
  memberRectification,
  selfAssessed,
  type MemberRectificationView,
} from './member-review-views';

export const columns = {
  reviewId: internal(id),
  branchId: internal(id),
  stationId: internal(id),
  personId: internal(id),
  year: memberReviewEvents.schemas.MemberReviewOpened.shape.year,
  openedOn: day.describe('When the review was opened. 评议启动日期。'),
  isProbationary: z.boolean().describe('A probationary member takes part and is not graded. 预备党员，不评定等次。'),
  selfAssessed: selfAssessed.nullable().describe('What the member says of himself. 自我评价。'),
  excused: memberExcuse.nullable().describe('Left out of the review, and why. 不参加评议。'),
  peers: memberBallots.nullable().describe('How the other members assess him. 党员互评。'),
  vote: memberBallots.nullable().describe('How the meeting voted. 民主测评。'),
  grade: memberGrade.nullable().describe('The grade; null where none is given. 评定等次；不评定的为空。'),
  gradedOn: day.nullable().describe('When it was given. 评定日期。'),
  rectification: memberRectification.nullable().describe('What is put right. 限期整改。'),
  /** The days by which a rectification is to be opened, reported and verified, while it is not. */
  openBy: internal(day.nullable()),
  reportBy: internal(day.nullable()),
  verifyBy: internal(day.nullable()),
};
export type Row = RowOf<typeof columns>;

interface OfReview<Data> {
  readonly stream: string;
  readonly data: Data;
}
/** `<review>/<person>`. */
export const keyOf = (stream: string, personId: string): string => `${idOfStream(stream)}/${personId}`;
export const ofPerson = ({ stream, data }: OfReview<{ readonly personId: string }>) => keyOf(stream, data.personId);
export const personOf = (rowId: string): string => rowId.slice(rowId.lastIndexOf('/') + 1);
export const ofTallies = ({ stream, data }: OfReview<{ readonly tallies: readonly { readonly personId: string }[] }>) =>
  data.tallies.map(({ personId }) => keyOf(stream, personId));

export const NOTHING_YET = {
  selfAssessed: null,
  excused: null,
  peers: null,
  vote: null,
  grade: null,
  gradedOn: null,
  rectification: null,
  openBy: null,
  reportBy: null,
  verifyBy: null,
} as const;
export const UNREPORTED = { result: null, inTime: null, reportedById: null, reported: null } as const;
export const UNVERIFIED = { rectificationVerdict: null, opinion: null, verifiedById: null, verified: null } as const;

export const rectified = (row: Row | undefined, change: Partial<MemberRectificationView>): Row | undefined => {
  if (!row?.rectification) return row;
  const rectification = { ...row.rectification, ...change };
  const { state, dueOn } = rectification;
  return {
    ...row,
    rectification,
    reportBy: state === 'OPEN' ? dueOn : null,
    verifyBy: state === 'REPORTED' ? dueOn : null,
  };
};
export const withBallots = (
  row: Row | undefined,
  { tallies }: { readonly tallies: readonly ({ readonly personId: string } & NonNullable<Row['peers']>)[] },
  column: 'peers' | 'vote',
  rowId: string,
): Row | undefined => {
  const found = tallies.find(({ personId }) => personId === personOf(rowId));
  if (!row || !found) return row;
  const { personId: _, ...ballots } = found;
  return { ...row, [column]: ballots };
};
