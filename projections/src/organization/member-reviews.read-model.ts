import { z } from 'zod';
import { day, id, idOfStream, memberReviewEvents, memberReviewStage, type MemberGrade } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { memberReviewAccess } from './access-of-reviews';
import { leaderAssessment } from './member-review-views';

const { MemberReviewFinalised, MemberReviewOpened } = memberReviewEvents.schemas;
const count = z.int().min(0);

const columns = {
  branchId: internal(id),
  stationId: internal(id),
  year: MemberReviewOpened.shape.year,
  stage: memberReviewStage,
  openedOn: day.describe('When it was opened. 启动日期。'),
  memberCount: count.describe('Members who take part. 参加评议的党员数。'),
  probationaryCount: count.describe('Of them, probationary: not graded. 其中预备党员数，不评定等次。'),
  assessedCount: count.describe('Who have assessed themselves. 已自我评价人数。'),
  excusedCount: count.describe('Who were left out of it. 经说明不参加的人数。'),
  meetingId: internal(id.nullable()),
  votedOn: day.nullable().describe('The day of the vote. 民主测评日期。'),
  finalisedOn: day.nullable().describe('When the members were graded. 评定日期。'),
  withinShare: MemberReviewFinalised.shape.withinShare
    .nullable()
    .describe('Whether the share of excellent members was kept by the vote. 优秀是否按比例限额。'),
  mostExcellent: MemberReviewFinalised.shape.mostExcellent
    .nullable()
    .describe('How many may be excellent, by the rules of the day. 优秀名额。'),
  excellent: count.describe('Members graded excellent. 优秀人数。'),
  qualified: count.describe('Members graded qualified. 合格人数。'),
  basicallyQualified: count.describe('Members graded basically qualified. 基本合格人数。'),
  unqualified: count.describe('Members graded unqualified. 不合格人数。'),
  rectifying: count.describe('Members whose rectification is not verified. 限期整改未销号人数。'),
  rectified: count.describe('Members whose rectification is verified. 整改已销号人数。'),
  leaders: z.array(leaderAssessment).describe('Local leaders, and whether they play the role. 带头人作用发挥评价。'),
  opened: decision.describe('Who opened it. 启动。'),
  finalised: decision.nullable().describe('Who had the grades computed. 评定。'),
};
type Row = RowOf<typeof columns>;

const NOTHING_YET = {
  assessedCount: 0,
  excusedCount: 0,
  meetingId: null,
  votedOn: null,
  finalisedOn: null,
  withinShare: null,
  mostExcellent: null,
  excellent: 0,
  qualified: 0,
  basicallyQualified: 0,
  unqualified: 0,
  rectifying: 0,
  rectified: 0,
  leaders: [],
  finalised: null,
} as const;

const countsOf = (grades: readonly { readonly grade: MemberGrade }[]) => {
  const of = (wanted: MemberGrade) => grades.filter(({ grade }) => grade === wanted).length;
  return {
    excellent: of('EXCELLENT'),
    qualified: of('QUALIFIED'),
    basicallyQualified: of('BASICALLY_QUALIFIED'),
    unqualified: of('UNQUALIFIED'),
  };
};

/** Yearly reviews of the members of branches: how far they are, and how many are of which grade. */
export const memberReviews = defineReadModel({
  name: 'member_review',
  version: 1,
  context: 'organization',
  access: memberReviewAccess,
  columns,
  indexes: [
    ['openedOn'],
    ['branchId', 'openedOn'],
    ['stationId', 'openedOn'],
    ['year', 'openedOn'],
    ['stage', 'openedOn'],
    ['finalisedOn'],
  ],
  on: on<Row>()(memberReviewEvents, {
    MemberReviewOpened: (_, fact) => {
      const { participants, ...review } = fact.data;
      const opened = decisionOf(fact);
      return {
        ...NOTHING_YET,
        ...review,
        id: idOfStream(fact.stream),
        stage: 'OPEN',
        openedOn: opened.on,
        memberCount: participants.length,
        probationaryCount: participants.filter(({ isProbationary }) => isProbationary).length,
        opened,
      };
    },
    SelfAssessed: (row) => row && { ...row, assessedCount: row.assessedCount + 1 },
    ReviewMemberExcused: (row) => row && { ...row, excusedCount: row.excusedCount + 1 },
    PeersTallied: (row) => row && { ...row, stage: 'PEERS_TALLIED' },
    ReviewVoteTallied: (row, fact) =>
      row && { ...row, stage: 'VOTED', meetingId: fact.data.meetingId, votedOn: decisionOf(fact).on },
    LeaderRoleAssessed: (row, fact) =>
      row && { ...row, leaders: [...row.leaders, { ...fact.data, decision: decisionOf(fact) }] },
    MemberReviewFinalised: (row, fact) => {
      const { grades, ...bound } = fact.data;
      const finalised = decisionOf(fact);
      return row && { ...row, ...bound, ...countsOf(grades), stage: 'FINALISED', finalisedOn: finalised.on, finalised };
    },
    MemberRectificationOpened: (row) => row && { ...row, rectifying: row.rectifying + 1 },
    // Told of the review; its counts wait until somebody else has verified it.
    MemberRectificationReported: (row) => row,
    MemberRectificationVerified: (row, { data: { rectificationVerdict } }) =>
      row && rectificationVerdict === 'RECTIFIED'
        ? { ...row, rectifying: row.rectifying - 1, rectified: row.rectified + 1 }
        : row,
  }),
});
export type MemberReviewRow = Row;
