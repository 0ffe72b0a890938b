import {
  memberReviewEvents,
  type MemberGrade,
  type MemberRectificationState,
  type MemberReviewEvent,
  type MemberReviewStage,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import type { Ballots } from './grading';

interface Rectification {
  readonly dueOn: string;
  readonly state: MemberRectificationState;
  readonly reportedById?: string;
}
export interface Reviewed {
  readonly isProbationary: boolean;
  readonly isAssessed: boolean;
  readonly isExcused: boolean;
  readonly selfGrade?: MemberGrade;
  readonly peers?: Ballots;
  readonly vote?: Ballots;
  readonly grade?: MemberGrade;
  readonly rectification?: Rectification;
}
export interface MemberReview {
  readonly stage: MemberReviewStage;
  readonly branchId: string;
  readonly stationId?: string;
  readonly members: ReadonlyMap<string, Reviewed>;
  /** The leaders whose role was assessed. */
  readonly leaders: ReadonlySet<string>;
}

const withMember = (review: MemberReview, personId: string, change: Partial<Reviewed>): MemberReview => {
  const known = review.members.get(personId);
  return known ? { ...review, members: new Map([...review.members, [personId, { ...known, ...change }]]) } : review;
};
type Tallies = readonly ({ readonly personId: string } & Ballots)[];
const withBallots = (review: MemberReview, tallies: Tallies, column: 'peers' | 'vote'): MemberReview =>
  tallies.reduce((state, { personId, ...ballots }) => withMember(state, personId, { [column]: ballots }), review);
const rectified = (review: MemberReview, personId: string, change: Partial<Rectification>): MemberReview => {
  const known = review.members.get(personId)?.rectification;
  return known ? withMember(review, personId, { rectification: { ...known, ...change } }) : review;
};

export const memberReviewFold: Fold<MemberReview, MemberReviewEvent> = {
  family: memberReviewEvents,
  initial: { stage: 'NONE', branchId: '', members: new Map(), leaders: new Set() },
  evolve: {
    MemberReviewOpened: (review, { data: { branchId, stationId, participants } }) => ({
      ...review,
      stage: 'OPEN',
      branchId,
      stationId,
      members: new Map(
        participants.map(({ personId, isProbationary }) => [
          personId,
          { isProbationary, isAssessed: false, isExcused: false },
        ]),
      ),
    }),
    SelfAssessed: (review, { data: { personId, selfGrade } }) =>
      withMember(review, personId, { isAssessed: true, ...(selfGrade === undefined ? {} : { selfGrade }) }),
    ReviewMemberExcused: (review, { data: { personId } }) => withMember(review, personId, { isExcused: true }),
    PeersTallied: (review, { data: { tallies } }) => ({
      ...withBallots(review, tallies, 'peers'),
      stage: 'PEERS_TALLIED',
    }),
    ReviewVoteTallied: (review, { data: { tallies } }) => ({
      ...withBallots(review, tallies, 'vote'),
      stage: 'VOTED',
    }),
    LeaderRoleAssessed: (review, { data: { localLeaderId } }) => ({
      ...review,
      leaders: new Set([...review.leaders, localLeaderId]),
    }),
    MemberReviewFinalised: (review, { data: { grades } }) => ({
      ...grades.reduce((state, { personId, grade }) => withMember(state, personId, { grade }), review),
      stage: 'FINALISED',
    }),
    MemberRectificationOpened: (review, { data: { personId, dueOn } }) =>
      withMember(review, personId, { rectification: { dueOn, state: 'OPEN' } }),
    MemberRectificationReported: (review, { data: { personId, reportedById } }) =>
      rectified(review, personId, { state: 'REPORTED', reportedById }),
    // What was not put right is to be done all the same.
    MemberRectificationVerified: (review, { data: { personId, rectificationVerdict } }) =>
      rectified(review, personId, { state: rectificationVerdict === 'RECTIFIED' ? 'VERIFIED' : 'OPEN' }),
  },
};
