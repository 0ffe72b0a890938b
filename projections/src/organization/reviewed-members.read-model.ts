import { idOfStream, memberReviewEvents } from '@zhudian/facts';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { reviewedMemberAccess } from './access-of-reviews';
import {
  NOTHING_YET,
  UNREPORTED,
  UNVERIFIED,
  columns,
  keyOf,
  ofPerson,
  ofTallies,
  personOf,
  rectified,
  withBallots,
  type Row,
} from './reviewed-member-rows';

/** What a review says of each member. */
export const reviewedMembers = defineReadModel({
  name: 'reviewed_member',
  version: 2,
  context: 'organization',
  access: reviewedMemberAccess,
  columns,
  indexes: [
    ['openedOn'],
    ['reviewId', 'openedOn'],
    ['stationId', 'openedOn'],
    ['branchId', 'openedOn'],
    ['personId', 'openedOn'],
    ['grade', 'openedOn'],
    ['year', 'openedOn'],
    ['openBy'],
    ['reportBy'],
    ['verifyBy'],
  ],
  on: on<Row>()(memberReviewEvents, {
    MemberReviewOpened: {
      keys: ({ stream, data }) => data.participants.map(({ personId }) => keyOf(stream, personId)),
      fold: (row, fact, rowId) => {
        const { participants, ...review } = fact.data;
        const participant = participants.find(({ personId }) => personId === personOf(rowId));
        const openedOn = fact.metadata.occurredOn;
        const of = { id: rowId, reviewId: idOfStream(fact.stream), openedOn };
        return participant ? { ...NOTHING_YET, ...review, ...participant, ...of } : row;
      },
    },
    SelfAssessed: {
      keys: ofPerson,
      fold: (row, fact) => {
        const { selfGrade = null, selfAssessment } = fact.data;
        return row && { ...row, selfAssessed: { selfGrade, selfAssessment, decision: decisionOf(fact) } };
      },
    },
    ReviewMemberExcused: {
      keys: ofPerson,
      fold: (row, fact) => row && { ...row, excused: { reason: fact.data.reason, decision: decisionOf(fact) } },
    },
    PeersTallied: { keys: ofTallies, fold: (row, fact, rowId) => withBallots(row, fact.data, 'peers', rowId) },
    ReviewVoteTallied: { keys: ofTallies, fold: (row, fact, rowId) => withBallots(row, fact.data, 'vote', rowId) },
    MemberReviewFinalised: {
      keys: ({ stream, data }) => data.grades.map(({ personId }) => keyOf(stream, personId)),
      fold: (row, fact, rowId) => {
        const given = fact.data.grades.find(({ personId }) => personId === personOf(rowId));
        const { on: gradedOn } = decisionOf(fact);
        const openBy = given?.grade === 'UNQUALIFIED' ? gradedOn : null;
        return row && given ? { ...row, grade: given.grade, gradedOn, openBy } : row;
      },
    },
    MemberRectificationOpened: {
      keys: ofPerson,
      fold: (row, fact) => {
        const { measures, dueOn } = fact.data;
        const opened = { measures, dueOn, state: 'OPEN', opened: decisionOf(fact) } as const;
        return (
          row && rectified({ ...row, openBy: null, rectification: { ...opened, ...UNREPORTED, ...UNVERIFIED } }, {})
        );
      },
    },
    MemberRectificationReported: {
      keys: ofPerson,
      fold: (row, fact) => {
        const { personId: _, ...report } = fact.data;
        const inTime = isInTime(fact, row?.rectification?.dueOn ?? '');
        return rectified(row, { ...report, inTime, state: 'REPORTED', reported: decisionOf(fact) });
      },
    },
    MemberRectificationVerified: {
      keys: ofPerson,
      fold: (row, fact) => {
        const { personId: _, ...finding } = fact.data;
        const state = finding.rectificationVerdict === 'RECTIFIED' ? 'VERIFIED' : 'OPEN';
        return rectified(row, { ...finding, state, verified: decisionOf(fact) });
      },
    },
  }),
});
export type ReviewedMemberRow = Row;
