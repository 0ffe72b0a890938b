import { z } from 'zod';
import {
  day,
  disclosureAudience,
  disclosureEvents,
  disclosureKind,
  disclosureStage,
  id,
  idOfStream,
  title,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { isInTime } from '../shared/in-time';
import { disclosureAccess } from './access-of-house';
import { disclosureFeedback, disclosurePublication, disclosureReview, type FeedbackView } from './disclosure-views';

const { DisclosureProposed } = disclosureEvents.schemas;
const columns = {
  stationId: internal(id),
  kind: disclosureKind,
  title,
  sha256: DisclosureProposed.shape.sha256.describe('The SHA-256 of what is made open. 公开内容的哈希值。'),
  audience: disclosureAudience,
  stage: disclosureStage,
  from: day.describe('Open from. 公开起始日。'),
  until: day.describe('Open until. 公开截止日。'),
  proposedById: internal(id),
  review: disclosureReview.nullable().describe('The review of secrecy. 保密审查。'),
  approved: decision.nullable().describe('Who approved it. 批准。'),
  publication: disclosurePublication.nullable().describe('Where it was published. 公开情况。'),
  feedback: z.array(disclosureFeedback).describe('What was said of it, oldest first. 反馈意见。'),
  /** The earliest day by which feedback is to be answered. */
  answerBy: internal(day.nullable()),
  expired: decision.nullable().describe('Who recorded that its time is over. 期满登记。'),
  proposed: decision.describe('Who proposed it. 提出。'),
};
type Row = RowOf<typeof columns>;

const withFeedback = (row: Row, feedback: readonly FeedbackView[]): Row => {
  const open = feedback.filter(({ answered }) => answered === null).map(({ dueOn }) => dueOn);
  return { ...row, feedback, answerBy: open.toSorted()[0] ?? null };
};
const NOTHING_YET = { review: null, approved: null, publication: null, feedback: [], answerBy: null, expired: null };

/** What stations and their branches make open. */
export const disclosures = defineReadModel({
  name: 'disclosure',
  version: 2,
  context: 'organization',
  access: disclosureAccess,
  columns,
  indexes: [
    ['from'],
    ['stationId', 'from'],
    ['stationId', 'kind', 'from'],
    ['kind', 'from'],
    ['stage', 'from'],
    ['stage', 'until'],
    ['answerBy'],
  ],
  on: on<Row>()(disclosureEvents, {
    DisclosureProposed: (_, fact) => ({
      ...NOTHING_YET,
      ...fact.data,
      id: idOfStream(fact.stream),
      stage: 'PROPOSED',
      proposed: decisionOf(fact),
    }),
    DisclosureReviewed: (row, fact) =>
      row && {
        ...row,
        stage: fact.data.verdict === 'CLEARED' ? 'REVIEWED' : 'WITHHELD',
        review: { ...fact.data, decision: decisionOf(fact) },
      },
    DisclosureApproved: (row, fact) => row && { ...row, stage: 'APPROVED', approved: decisionOf(fact) },
    DisclosurePublished: (row, fact) =>
      row && { ...row, stage: 'PUBLISHED', publication: { ...fact.data, decision: decisionOf(fact) } },
    FeedbackReceived: (row, fact) => {
      const open = { received: decisionOf(fact), reply: null, inTime: null, answered: null };
      return row && withFeedback(row, [...row.feedback, { ...fact.data, ...open }]);
    },
    FeedbackAnswered: (row, fact) => {
      const { feedbackId, ...answer } = fact.data;
      const answeredBy = (dueOn: string) => ({ ...answer, inTime: isInTime(fact, dueOn), answered: decisionOf(fact) });
      return (
        row &&
        withFeedback(
          row,
          row.feedback.map((one) => (one.feedbackId === feedbackId ? { ...one, ...answeredBy(one.dueOn) } : one)),
        )
      );
    },
    DisclosureExpired: (row, fact) =>
      row && { ...row, stage: row.publication === null ? 'LAPSED' : 'EXPIRED', expired: decisionOf(fact) },
  }),
});
export type DisclosureRow = Row;
